package lianxi.shared.database;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** Migrations beside the start, and the gate that keeps everybody from tables that are not there yet. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    @Bean
    MigrationAhead flywayInitializer(
            Flyway flyway, ObjectProvider<FlywayMigrationStrategy> strategy, ObjectProvider<DatabaseStart> database) {
        return new MigrationAhead(flyway, strategy.getIfAvailable(), database.getIfAvailable());
    }

    /** Made before the beans it wraps, hence static. */
    @Bean
    static BeanPostProcessor gatedDataSource(ObjectProvider<MigrationAhead> migration) {
        Supplier<MigrationAhead> ahead = SingletonSupplier.of(migration::getObject);
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource database ? new MigrationAhead.Gate(database, ahead) : bean;
            }
        };
    }
}
