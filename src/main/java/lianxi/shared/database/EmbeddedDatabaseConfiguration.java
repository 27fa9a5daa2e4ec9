package lianxi.shared.database;

import lianxi.shared.ProductProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** With no external database named, the product brings its own; pool, migrations and sessions follow these two beans. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isBlank()")
class EmbeddedDatabaseConfiguration {

    /** Unless its start has begun before that of the product's beans ({@link DatabaseAhead}). */
    @Bean
    @ConditionalOnMissingBean
    DatabaseStart embeddedDatabase(ProductProperties product, EmbeddedDatabaseProperties settings) {
        return DatabaseStart.begin(product, settings).take();
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(DatabaseStart database) {
        return new Rows(database.url());
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(DatabaseStart database) {
        return new Tables(database.url());
    }

    private record Rows(String url) implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return EmbeddedDatabase.APPLICATION;
        }

        @Override
        public String getPassword() {
            return "";
        }
    }

    private record Tables(String url) implements FlywayConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return EmbeddedDatabase.OWNER;
        }

        @Override
        public String getPassword() {
            return "";
        }
    }
}
