package lianxi.shared.database;

import lianxi.shared.ProductProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Starts the embedded database beside the rest of the product: on the first start its programs are unpacked and its cluster is
 * made while Spring looks for beans.
 */
public final class DatabaseAhead implements ApplicationListener<SpringApplicationEvent> {

    private @Nullable DatabaseStart start;

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        if (event instanceof ApplicationContextInitializedEvent begun) {
            begin((GenericApplicationContext) begun.getApplicationContext());
        } else if (event instanceof ApplicationFailedEvent && start != null) {
            start.abandon();
        }
    }

    private void begin(GenericApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (environment.getProperty("spring.datasource.url", "").isBlank()) {
            Binder settings = Binder.get(environment);
            DatabaseStart begun = DatabaseStart.begin(
                    settings.bind("lianxi", ProductProperties.class).get(),
                    settings.bindOrCreate("lianxi.embedded-database", EmbeddedDatabaseProperties.class));
            context.registerBean("embeddedDatabase", DatabaseStart.class, begun::take);
            start = begun;
        }
    }
}
