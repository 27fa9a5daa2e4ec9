package lianxi.shared.database;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.jpa.repository.query.DeclaredQuery;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactories;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactory;
import org.springframework.data.jpa.repository.query.QueryEnhancerSelector;

/**
 * Finds the repositories. Their queries are taken as they are written, none is sorted, counted or paged by changing its words:
 * Hibernate alone parses them, at the start as ever, and Spring Data's own parser of the language stays away.
 */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(basePackages = "lianxi", queryEnhancerSelector = RepositoriesConfiguration.AsWritten.class)
class RepositoriesConfiguration {

    static final class AsWritten implements QueryEnhancerSelector {

        @Override
        public QueryEnhancerFactory select(DeclaredQuery query) {
            return QueryEnhancerFactories.fallback();
        }
    }
}
