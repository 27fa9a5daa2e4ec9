package lianxi.shared.web;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Keeps every template and expression once it has been read. The engine's own room, for 500 expressions, is less than four pages
 * need: each page would push out the layout's, and read it anew.
 */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    /** Pages, fragments and papers are some five hundred. */
    private static final int TEMPLATES = 1_000;
    /** In all templates there are some nine thousand. */
    private static final int EXPRESSIONS = 20_000;

    /** Before the engine is used, hence static. */
    @Bean
    static BeanPostProcessor roomForTemplates() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof SpringTemplateEngine engine) {
                    engine.setCacheManager(caches());
                }
                return bean;
            }
        };
    }

    private static StandardCacheManager caches() {
        StandardCacheManager caches = new StandardCacheManager();
        caches.setTemplateCacheMaxSize(TEMPLATES);
        caches.setExpressionCacheMaxSize(EXPRESSIONS);
        return caches;
    }
}
