package lianxi.shared;

import java.lang.reflect.Method;
import java.util.Objects;
import org.aopalliance.aop.Advice;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.AbstractPointcutAdvisor;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.stereotype.Component;

/** Checks {@link AllowedTo} before the transaction of the method opens; found as the transactions' own advisor is. */
@Component
@org.springframework.context.annotation.Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class PermissionAdvisor extends AbstractPointcutAdvisor {

    private static final Pointcut MARKED = AnnotationMatchingPointcut.forMethodAnnotation(AllowedTo.class);
    private static final MethodBeforeAdvice CHECK = PermissionAdvisor::check;

    PermissionAdvisor() {
        setOrder(0);
    }

    @Override
    public Pointcut getPointcut() {
        return MARKED;
    }

    @Override
    public Advice getAdvice() {
        return CHECK;
    }

    private static void check(Method method, @Nullable Object[] arguments, @Nullable Object target) {
        Method called = AopUtils.getMostSpecificMethod(
                method, Objects.requireNonNull(target).getClass());
        Actor actor = actorOf(called, arguments);
        if (!isPermitted(actor, called.getAnnotation(AllowedTo.class))) {
            throw new ForbiddenException();
        }
        if (Replay.isOn()) {
            throw new RefusedException(null, "shared.input-kept");
        }
    }

    private static boolean isPermitted(Actor actor, AllowedTo allowed) {
        if (actor.isSystem()) {
            return allowed.system();
        }
        return allowed.everyone() || allowed.inside() && actor.isInside() || actor.isAny(allowed.value());
    }

    private static Actor actorOf(Method called, @Nullable Object[] arguments) {
        for (Object argument : arguments) {
            if (argument instanceof Actor actor) {
                return actor;
            }
        }
        throw new IllegalStateException("no Actor argument: " + called);
    }
}
