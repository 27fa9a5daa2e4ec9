package lianxi.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Migrations run beside the start, and all the same before everything that needs the tables. */
@Timeout(30)
class MigrationAheadTest {

    private final List<String> happened = new CopyOnWriteArrayList<>();

    @Test
    void nobodyGetsAConnectionBeforeAllIsMigrated() throws InterruptedException {
        CountDownLatch mayEnd = new CountDownLatch(1);
        MigrationAhead migration = begun(flyway -> {
            awaitUninterrupted(mayEnd);
            happened.add("migrated");
        });
        Thread reader = new Thread(() -> connect(migration));
        reader.start();
        while (reader.getState() != Thread.State.TIMED_WAITING && reader.isAlive()) {
            Thread.onSpinWait();
        }

        mayEnd.countDown();
        reader.join();

        assertThat(happened).containsExactly("migrated", "connected");
    }

    @Test
    void whoMigratesNeedNotWaitForItself() {
        MigrationAhead[] migration = new MigrationAhead[1];
        CountDownLatch known = new CountDownLatch(1);
        migration[0] = begun(flyway -> {
            awaitUninterrupted(known);
            connect(migration[0]);
            happened.add("migrated");
        });
        known.countDown();

        migration[0].afterSingletonsInstantiated();

        assertThat(happened).containsExactly("connected", "migrated");
    }

    @Test
    void aMigrationThatFailsStopsTheStartWithItsOwnWords() {
        MigrationAhead migration = begun(flyway -> {
            throw new IllegalStateException("V5 does not fit");
        });

        assertThatThrownBy(migration::afterSingletonsInstantiated)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("V5 does not fit");
        assertThatThrownBy(() -> connect(migration)).hasMessage("V5 does not fit");
        assertThat(happened).isEmpty();
    }

    private static MigrationAhead begun(FlywayMigrationStrategy strategy) {
        MigrationAhead migration = new MigrationAhead(Flyway.configure().load(), strategy, null);
        migration.afterPropertiesSet();
        return migration;
    }

    private void connect(MigrationAhead migration) {
        try {
            new MigrationAhead.Gate(new Noted(), () -> migration).getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Notes that it was asked; what it gives does nothing. */
    private final class Noted extends AbstractDataSource {

        @Override
        public Connection getConnection() {
            happened.add("connected");
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, given) -> null);
        }

        @Override
        public Connection getConnection(String name, String password) {
            return getConnection();
        }
    }
}
