package lianxi.rehearsal.theatre;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The one PostgreSQL of the play, a server apart from the nodes, so that each can fall without the other. */
public final class Database implements AutoCloseable {

    private static final String DATA = "pg";
    private static final String NAME = "lianxi";
    private static final String OWNER = "lianxi_owner";
    private static final String APPLICATION = "lianxi_app";

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    public Database(Path folder) throws IOException, SQLException {
        this.folder = folder;
        this.port = freePort();
        this.server = start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("create role " + OWNER + " login");
            sql.execute("create role " + APPLICATION + " login");
            sql.execute("create database " + NAME + " owner " + OWNER);
        }
        try (Connection connection = server.getDatabase(OWNER, NAME).getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("alter default privileges grant select, insert, update, delete on tables to " + APPLICATION);
            sql.execute("alter default privileges grant usage, select on sequences to " + APPLICATION);
        }
    }

    /** What tells a node where its rows are, and who makes the tables. */
    public List<String> arguments() {
        return List.of(
                "--spring.datasource.url=" + url(),
                "--spring.datasource.username=" + APPLICATION,
                "--spring.datasource.password=",
                "--spring.flyway.url=" + url(),
                "--spring.flyway.user=" + OWNER,
                "--spring.flyway.password=");
    }

    /** Lends the judge a connection to look with, never to write; a look waits for the end of a restart, and a restart for that of a look. */
    public synchronized <T> T look(Function<Connection, T> what) throws SQLException {
        try (Connection connection = server.getDatabase(OWNER, NAME).getConnection()) {
            connection.setReadOnly(true);
            return what.apply(connection);
        }
    }

    /** Falls and comes back; every open transaction is lost. */
    public synchronized void restart() throws IOException {
        server.close();
        server = start();
    }

    @Override
    public synchronized void close() throws IOException {
        server.close();
    }

    private String url() {
        return "jdbc:postgresql://localhost:" + port + "/" + NAME;
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve(DATA))
                .setOverrideWorkingDirectory(
                        Path.of("target/pg-bin").toAbsolutePath().toFile())
                .setCleanDataDirectory(false)
                .setPort(port)
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "zh-Hans-CN")
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("max_connections", "80")
                // The play lets the server fall, never its host.
                .setServerConfig("fsync", "off")
                .start();
    }

    /** The server that still runs on what lies in the folder, if one does. */
    public static Optional<ProcessHandle> server(Path folder) throws IOException {
        Path pid = folder.resolve(DATA).resolve("postmaster.pid");
        if (!Files.exists(pid)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).strip()))
                .filter(server -> server.info().command().orElse("").contains("postgres"));
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
