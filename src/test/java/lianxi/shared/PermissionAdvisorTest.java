package lianxi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import lianxi.testing.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.Advisor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/** Spring takes an advisor without the infrastructure's role for any other bean, and everybody would be let in without a word. */
@ServiceTest
class PermissionAdvisorTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void whoMayIsAskedFirstWhereverItIsMarked() {
        List<Object> marked = Arrays.stream(context.getBeanDefinitionNames())
                .filter(name -> namesItsRoles(context.getType(name)))
                .map(context::getBean)
                .toList();

        assertThat(marked)
                .hasSizeGreaterThan(50)
                .allSatisfy(bean -> assertThat(advisors(bean))
                        .as(AopUtils.getTargetClass(bean).getName())
                        .first()
                        .isInstanceOf(PermissionAdvisor.class));
    }

    private static boolean namesItsRoles(@Nullable Class<?> type) {
        return type != null
                && Arrays.stream(ClassUtils.getUserClass(type).getMethods())
                        .anyMatch(method -> method.isAnnotationPresent(AllowedTo.class));
    }

    private static List<Advisor> advisors(Object bean) {
        return bean instanceof Advised advised ? List.of(advised.getAdvisors()) : List.of();
    }
}
