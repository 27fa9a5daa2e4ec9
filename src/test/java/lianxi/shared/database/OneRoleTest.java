package lianxi.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database with one role for tables and rows: migrations come out of the pool that everybody waits for. */
class OneRoleTest {

    private static final Path BINARIES = Path.of("target", "pg-bin");
    private static final int LIMIT_OF_A_REQUEST = 5;

    @TempDir
    Path folder;

    @Test
    @Timeout(30)
    void theMigrationPassesTheGateAndTakesItsTime() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, BINARIES, false, new ServerSocket(0));
                HikariDataSource pool = pool(database)) {
            CompletableFuture<MigrationAhead> known = new CompletableFuture<>();
            DataSource gate = new MigrationAhead.Gate(pool, known::join);
            V1__FirstTable first = new V1__FirstTable();
            MigrationAhead migration = new MigrationAhead(
                    Flyway.configure()
                            .dataSource(gate)
                            .locations(new String[0])
                            .javaMigrations(first)
                            .load(),
                    null,
                    null);
            known.complete(migration);

            migration.afterPropertiesSet();

            try (Connection one = gate.getConnection();
                    Connection other = gate.getConnection();
                    Statement sql = one.createStatement()) {
                assertThat(sql.executeQuery("select id from first_table").next())
                        .isFalse();
                assertThat(List.of(one.getNetworkTimeout(), other.getNetworkTimeout()))
                        .containsOnly(LIMIT_OF_A_REQUEST * 1000);
            }
            assertThat(first.limit).isZero();
        }
    }

    /** So small that who comes afterwards gets the connections that migrated. */
    private static HikariDataSource pool(EmbeddedDatabase database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(EmbeddedDatabase.OWNER);
        pool.addDataSourceProperty("socketTimeout", String.valueOf(LIMIT_OF_A_REQUEST));
        pool.setMaximumPoolSize(2);
        return pool;
    }

    /** Makes a table and looks how long an answer may take it. */
    private static final class V1__FirstTable extends BaseJavaMigration {

        private int limit = -1;

        @Override
        public void migrate(Context context) throws SQLException {
            limit = context.getConnection().getNetworkTimeout();
            try (Statement sql = context.getConnection().createStatement()) {
                sql.execute("create table first_table (id int)");
            }
        }
    }
}
