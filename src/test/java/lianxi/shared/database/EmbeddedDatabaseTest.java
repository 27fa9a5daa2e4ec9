package lianxi.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import lianxi.shared.ProductProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    private static final Path BINARIES = Path.of("target", "pg-bin");

    @TempDir
    Path folder;

    @Test
    void dataAreFoundAgainAfterTheProductWasKilled() throws Exception {
        Process product = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        folder.toString(),
                        BINARIES.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .start();
        awaitLine(product, "written");
        product.destroyForcibly().waitFor();

        try (EmbeddedDatabase found = started(true)) {
            assertThat(query(found, "select text from kept")).containsExactly("联席");
        }
    }

    @Test
    void aSecondProductOnTheSameFolderIsRefused() throws Exception {
        try (EmbeddedDatabase first = started(false)) {
            assertThatThrownBy(() -> started(false)).isInstanceOf(DataFolderInUseException.class);
            assertThat(query(first, "select '1'")).containsExactly("1");
        }
    }

    @Test
    void oneStartedAheadIsTakenOverOrEndsWithAProductThatFailed() throws Exception {
        DatabaseStart start = ahead();
        try (DatabaseStart taken = start.take()) {
            start.abandon();
            assertThat(query(taken.await(), "select '1'")).containsExactly("1");
            assertThatThrownBy(() -> ahead().await()).isInstanceOf(DataFolderInUseException.class);
        }
        ahead().abandon();
        try (DatabaseStart next = ahead().take()) {
            assertThat(query(next.await(), "select '1'")).containsExactly("1");
        }
    }

    @Test
    void itsAddressIsKnownBeforeItRuns() throws Exception {
        try (DatabaseStart start = ahead()) {
            String known = start.url();
            assertThat(start.await().url()).isEqualTo(known);
            assertThat(query(start.await(), "select '1'")).containsExactly("1");
        }
    }

    private DatabaseStart ahead() {
        return DatabaseStart.begin(
                new ProductProperties(folder, null), new EmbeddedDatabaseProperties(false, BINARIES));
    }

    private EmbeddedDatabase started(boolean durable) throws IOException {
        return EmbeddedDatabase.start(folder, BINARIES, durable, new ServerSocket(0));
    }

    @Test
    void nobodyElseOnTheMachineReplacesItsPrograms() throws Exception {
        try (EmbeddedDatabase database = started(false)) {
            assertThat(query(database, "select 1")).hasSize(1);
            assertThat(Files.getPosixFilePermissions(BINARIES))
                    .doesNotContain(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
        }
    }

    @Test
    void writesAreForcedToDiskAndChineseSortsByPinyin() throws Exception {
        try (EmbeddedDatabase database = started(true)) {
            assertThat(query(database, "show fsync")).containsExactly("on");
            assertThat(query(database, "show synchronous_commit")).containsExactly("on");
            // hé dǐ, lín yè, yì jǐng, yìn yíng
            assertThat(query(database, "select n from (values ('荫营'), ('义井'), ('林业'), ('河底')) t(n) order by n"))
                    .containsExactly("河底", "林业", "义井", "荫营");
        }
    }

    @Test
    void theApplicationsUserMakesNoTables() throws Exception {
        try (EmbeddedDatabase database = started(false);
                Connection connection = DriverManager.getConnection(database.url(), EmbeddedDatabase.APPLICATION, "");
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute("create table forged (id int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    private static void awaitLine(Process process, String wanted) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> seen = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            seen.add(line);
            if (line.equals(wanted)) {
                return;
            }
        }
        throw new AssertionError("the product ended early: " + seen);
    }

    private static List<String> query(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), EmbeddedDatabase.OWNER, "");
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** The product's database in a process of its own, to be killed. */
    static final class Victim {

        public static void main(String[] args) throws Exception {
            EmbeddedDatabase database =
                    EmbeddedDatabase.start(Path.of(args[0]), Path.of(args[1]), true, new ServerSocket(0));
            try (Connection connection = DriverManager.getConnection(database.url(), EmbeddedDatabase.OWNER, "");
                    Statement sql = connection.createStatement()) {
                sql.execute("create table kept (text text)");
                sql.execute("insert into kept values ('联席')");
            }
            System.out.println("written");
            Thread.currentThread().join();
        }
    }
}
