package lianxi.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import lianxi.shared.ProductProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL of the product's own, kept under the data folder and found again after a restart or a kill. It
 * listens on the loopback only and trusts whoever connects there: right for a quick start, not for a served installation.
 */
final class EmbeddedDatabase implements AutoCloseable {

    /** Owns the tables and migrates them. */
    static final String OWNER = "lianxi_owner";
    /** Reads and writes rows; makes no tables, and only adds to the audit trail. */
    static final String APPLICATION = "lianxi_app";

    private static final String DATABASE = "lianxi";
    private static final Duration START_WITHIN = Duration.ofSeconds(60);
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final FileChannel lockFile;
    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(FileChannel lockFile, EmbeddedPostgres postgres) {
        this.lockFile = lockFile;
        this.postgres = postgres;
    }

    /**
     * Starts the cluster of the product's data folder.
     *
     * @param port keeps a port from others until the database listens on it
     */
    static EmbeddedDatabase start(ProductProperties product, EmbeddedDatabaseProperties settings, ServerSocket port)
            throws IOException {
        Path binaries = settings.binaries() == null ? product.dataDir().resolve("pg-bin") : settings.binaries();
        return start(product.dataDir(), binaries, settings.durable(), port);
    }

    /**
     * Starts the cluster under the folder, making it on the first start.
     *
     * @param durable whether writes are forced to disk; false for tests alone
     * @param port keeps a port from others until the database listens on it
     * @throws DataFolderInUseException if another process of the product uses the folder
     */
    static EmbeddedDatabase start(Path folder, Path binaries, boolean durable, ServerSocket port) throws IOException {
        Files.createDirectories(folder);
        FileChannel lockFile = lock(folder);
        try {
            Path cluster = folder.resolve("pg").toAbsolutePath().normalize();
            OrphanedPostgres.end(cluster);
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setPort(port.getLocalPort())
                    .setDataDirectoryCustomizer(made -> close(port))
                    .setOverrideWorkingDirectory(
                            binaries.toAbsolutePath().normalize().toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(START_WITHIN)
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "zh-Hans-CN")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", durable ? "on" : "off")
                    .setServerConfig("synchronous_commit", durable ? "on" : "off")
                    .setServerConfig("full_page_writes", durable ? "on" : "off")
                    .setServerConfig("max_connections", "60")
                    .start();
            closeToOthers(binaries);
            prepare(postgres);
            return new EmbeddedDatabase(lockFile, postgres);
        } catch (IOException | RuntimeException | SQLException e) {
            lockFile.close();
            port.close();
            throw e instanceof IOException io ? io : new IOException("PostgreSQL did not start under " + folder, e);
        }
    }

    String url() {
        return url(postgres.getPort());
    }

    /** The address of a database on that port, running or not. */
    static String url(int port) {
        return "jdbc:postgresql://localhost:" + port + "/" + DATABASE;
    }

    @Override
    public void close() throws IOException {
        try {
            postgres.close();
        } finally {
            lockFile.close();
        }
    }

    /** The library leaves the folder of programs writable for everybody on the machine. */
    private static void closeToOthers(Path binaries) throws IOException {
        if (Files.getFileStore(binaries).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(binaries, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** The last thing before the server starts. */
    private static void close(ServerSocket port) {
        try {
            port.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lianxi.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException sameProcess) {
            log.debug("the folder is in use by this very process", sameProcess);
        }
        channel.close();
        throw new DataFolderInUseException(folder);
    }

    private static void prepare(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            if (!exists(sql, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                createRole(sql, OWNER);
                createRole(sql, APPLICATION);
                sql.execute("create database " + DATABASE + " owner " + OWNER);
            }
        }
        try (Connection connection = postgres.getDatabase(OWNER, DATABASE).getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("alter default privileges grant select, insert, update, delete on tables to " + APPLICATION);
            sql.execute("alter default privileges grant usage, select on sequences to " + APPLICATION);
        }
    }

    private static void createRole(Statement sql, String name) throws SQLException {
        if (!exists(sql, "select 1 from pg_roles where rolname = '" + name + "'")) {
            sql.execute("create role " + name + " login");
        }
    }

    private static boolean exists(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            return rows.next();
        }
    }
}
