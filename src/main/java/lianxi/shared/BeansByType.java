package lianxi.shared;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Lets Spring remember from the first bean on which beans there are of a type. By itself it does so only after the web server,
 * whose filters pull most of the product in: a fifth of the start went into looking through all beans again and again.
 */
@Component
class BeansByType implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        factory.freezeConfiguration();
    }
}
