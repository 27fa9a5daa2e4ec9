package lianxi.access.web;

import java.util.List;
import lianxi.access.KeptInput;
import lianxi.access.OwnAccountService;
import lianxi.shared.web.StaticFiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Brings the actor into controllers and puts the gate before them. */
@Configuration(proxyBeanMethods = false)
class AccessWebConfiguration implements WebMvcConfigurer {

    private final OwnAccountService own;
    private final Refusals refusals;

    AccessWebConfiguration(OwnAccountService own, Refusals refusals) {
        this.own = own;
        this.refusals = refusals;
    }

    /** Spring Security's own processor of forms is wrapped, since there can be only one. */
    @Bean
    static BeanPostProcessor formMarks(ObjectProvider<KeptInput> kept) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof RequestDataValueProcessor tokens ? new FormMarks(tokens, kept) : bean;
            }
        };
    }

    /** Two answers of one session that first say something in the same instant: both are written, the later one stays. */
    @Bean
    static PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfTwoAnswers() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(refusals);
        registry.addInterceptor(new AccountGate(own)).excludePathPatterns(StaticFiles.PATTERNS);
    }
}
