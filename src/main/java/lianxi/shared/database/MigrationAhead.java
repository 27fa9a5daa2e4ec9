package lianxi.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Migrates beside the rest of the start, which reads classes meanwhile. Nobody gets a connection before all is migrated, and a
 * migration that fails stops the start with its own words.
 */
final class MigrationAhead extends FlywayMigrationInitializer implements SmartInitializingSingleton, DisposableBean {

    private final CompletableFuture<Void> migrated = new CompletableFuture<>();

    private final @Nullable DatabaseStart database;

    /** @param database runs before anything is migrated; null = an external one */
    MigrationAhead(Flyway flyway, @Nullable FlywayMigrationStrategy strategy, @Nullable DatabaseStart database) {
        super(flyway, strategy);
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        new Migrating(this::migrate).start();
    }

    /** Whatever happens is told: who waits would wait for ever. */
    private void migrate() {
        try {
            if (database != null) {
                database.await();
            }
            super.afterPropertiesSet();
            migrated.complete(null);
        } catch (Throwable failure) {
            migrated.completeExceptionally(failure);
        }
    }

    /** Waits until all is migrated, a while at a time: whoever ends the product takes a thread that waits for good for stuck. */
    private void await() {
        while (!migrated.isDone()) {
            try {
                migrated.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException goesOn) {
                // Asked again above.
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The start was broken off while the tables were migrated", interrupted);
            }
        }
        if (migrated.isCompletedExceptionally()) {
            Throwable failure = migrated.handle((none, failed) -> failed).join();
            throw failure instanceof RuntimeException own ? own : new IllegalStateException(failure);
        }
    }

    /** A start of which nothing needs the database fails as well. */
    @Override
    public void afterSingletonsInstantiated() {
        await();
    }

    /** The database stays until the migration has ended, however the start went. */
    @Override
    public void destroy() {
        migrated.exceptionally(failure -> null).join();
    }

    /** The thread that migrates, by which the gate knows it. */
    private static final class Migrating extends Thread {

        Migrating(Runnable work) {
            super(work, "migration");
        }
    }

    /** Lets nobody in before all is migrated, but for who migrates: with one role of the database it comes this way too. */
    static final class Gate extends DelegatingDataSource {

        private final Supplier<MigrationAhead> migration;

        Gate(DataSource database, Supplier<MigrationAhead> migration) {
            super(database);
            this.migration = migration;
        }

        @Override
        public Connection getConnection() throws SQLException {
            waitForTables();
            return unhurried(super.getConnection());
        }

        @Override
        public Connection getConnection(String name, String password) throws SQLException {
            waitForTables();
            return unhurried(super.getConnection(name, password));
        }

        private void waitForTables() {
            if (!isMigrating()) {
                migration.get().await();
            }
        }

        /** A migration may run longer than any request; the pool sets its own limit again when it gets the connection back. */
        private static Connection unhurried(Connection connection) throws SQLException {
            if (isMigrating()) {
                connection.setNetworkTimeout(Runnable::run, 0);
            }
            return connection;
        }

        private static boolean isMigrating() {
            return Thread.currentThread() instanceof Migrating;
        }
    }
}
