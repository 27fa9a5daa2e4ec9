package lianxi.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
    private volatile @Nullable Thread migrating;

    MigrationAhead(Flyway flyway, @Nullable FlywayMigrationStrategy strategy) {
        super(flyway, strategy);
    }

    @Override
    public void afterPropertiesSet() {
        Thread thread = new Thread(this::migrate, "migration");
        migrating = thread;
        thread.start();
    }

    private void migrate() {
        try {
            super.afterPropertiesSet();
            migrated.complete(null);
        } catch (Exception | LinkageError failure) {
            migrated.completeExceptionally(failure);
        }
    }

    /** Waits until all is migrated; who migrates need not. */
    private void await() {
        if (!migrated.isDone() && Thread.currentThread() == migrating) {
            return;
        }
        try {
            migrated.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
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

    /** Lets nobody in before all is migrated. */
    static final class Gate extends DelegatingDataSource {

        private final Supplier<MigrationAhead> migration;

        Gate(DataSource database, Supplier<MigrationAhead> migration) {
            super(database);
            this.migration = migration;
        }

        @Override
        public Connection getConnection() throws SQLException {
            migration.get().await();
            return super.getConnection();
        }

        @Override
        public Connection getConnection(String name, String password) throws SQLException {
            migration.get().await();
            return super.getConnection(name, password);
        }
    }
}
