package lianxi.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import lianxi.shared.ProductProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Starts the embedded database beside the rest of the product: on the first start its programs are unpacked and its cluster is
 * made while Spring looks for beans.
 */
public final class DatabaseAhead implements ApplicationListener<SpringApplicationEvent> {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAhead.class);

    private @Nullable Start start;

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        if (event instanceof ApplicationContextInitializedEvent begun) {
            begin(begun.getApplicationContext().getEnvironment());
            if (start != null) {
                begun.getApplicationContext().getBeanFactory().registerSingleton("databaseStart", start);
            }
        } else if (event instanceof ApplicationFailedEvent && start != null) {
            start.abandon();
        }
    }

    private void begin(Environment environment) {
        if (environment.getProperty("spring.datasource.url", "").isBlank()) {
            Binder settings = Binder.get(environment);
            start = Start.of(
                    settings.bind("lianxi", ProductProperties.class).get(),
                    settings.bindOrCreate("lianxi.embedded-database", EmbeddedDatabaseProperties.class));
        }
    }

    /** A start under way, which one bean takes over. */
    static final class Start {

        private final CompletableFuture<EmbeddedDatabase> database;
        private boolean taken;

        private Start(CompletableFuture<EmbeddedDatabase> database) {
            this.database = database;
        }

        /** In a thread that sees the classes the caller sees, as those of the common pool don't. */
        static Start of(ProductProperties product, EmbeddedDatabaseProperties settings) {
            return new Start(CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            return EmbeddedDatabase.start(product, settings);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    work -> new Thread(work, "database-start").start()));
        }

        /** The database, once it runs; from here on the caller closes it. */
        synchronized EmbeddedDatabase take() throws IOException {
            taken = true;
            try {
                return database.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof UncheckedIOException io) {
                    throw io.getCause();
                }
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }

        /** Nobody will take it: the product failed before. */
        synchronized void abandon() {
            if (!taken) {
                taken = true;
                database.thenAccept(Start::close).exceptionally(failure -> null).join();
            }
        }

        private static void close(EmbeddedDatabase database) {
            try {
                database.close();
            } catch (IOException e) {
                log.warn("The database of a failed start does not end", e);
            }
        }
    }
}
