package lianxi.shared.web;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The profile {@code measure}: every answer tells its number of queries. Never on by default. */
@Configuration(proxyBeanMethods = false)
@Profile("measure")
class MeasureConfiguration {

    private static final QueryCount QUERIES = new QueryCount();

    @Bean
    QueryCountFilter queryCountFilter() {
        return new QueryCountFilter(QUERIES);
    }

    /** Made before the beans it wraps, hence static. */
    @Bean
    static BeanPostProcessor countedDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source
                        ? ProxyDataSourceBuilder.create(source)
                                .listener(QUERIES)
                                .build()
                        : bean;
            }
        };
    }
}
