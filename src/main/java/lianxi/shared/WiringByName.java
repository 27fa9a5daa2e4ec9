package lianxi.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Looks for what a bean needs by the name of its type first, which is how nearly all of them are named: without it Spring asks
 * every bean for its type, once for each type that is needed. Found or not, it is wired as ever.
 */
final class WiringByName implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
        beans.setAutowireCandidateResolver(new ByTypesName());
    }

    private static final class ByTypesName extends ContextAnnotationAutowireCandidateResolver {

        @Override
        public @Nullable String getSuggestedName(DependencyDescriptor dependency) {
            String named = super.getSuggestedName(dependency);
            return named != null ? named : nameOf(dependency.getDependencyType());
        }

        private static String nameOf(Class<?> type) {
            return StringUtils.uncapitalizeAsProperty(ClassUtils.getShortName(type));
        }
    }
}
