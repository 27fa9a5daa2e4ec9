package lianxi.rehearsal.theatre;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An application node as the director sees it: a process to start, kill and start again, always on the same port. */
public final class Node implements AutoCloseable {

    private static final Duration START_WITHIN = Duration.ofSeconds(120);
    /** One for all nodes, as docs/operations.md asks; of 32 bytes that seal nothing but the play. */
    private static final String SECRET_KEY = "1:" + Base64.getEncoder().encodeToString(new byte[32]);

    private static final Pattern SET_UP = Pattern.compile("/setup\\?token=[\\w-]+");

    private final int number;
    private final int port;
    private final Path folder;
    private final List<String> command;
    private Process process;

    /** @param zone the host's zone, which must not matter */
    public Node(int number, Path folder, Path clock, TimeZone zone, List<String> arguments) throws IOException {
        this.number = number;
        this.folder = Files.createDirectories(folder);
        this.port = Database.freePort();
        this.command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=" + zone.getID(),
                "-cp",
                System.getProperty("java.class.path"),
                RehearsedNode.class.getName(),
                Integer.toString(number),
                clock.toString(),
                "--server.port=" + port,
                "--spring.profiles.active=measure",
                "--lianxi.data-dir=" + folder,
                "--logging.level.lianxi=info"));
        command.addAll(arguments);
        start();
    }

    /** Starts the process; {@link #awaitReady} waits for it. */
    public void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("LIANXI_SECRET_KEY", SECRET_KEY);
        process = builder.start();
    }

    public void awaitReady() throws InterruptedException, IOException {
        long until = System.nanoTime() + START_WITHIN.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("Node " + number + " did not start, see " + log());
            }
            Thread.sleep(50);
        }
    }

    /** kill -9: no word of farewell, nothing is put away. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public int number() {
        return number;
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** The one-time link that the first start writes into its log. */
    public Optional<String> setUpLink() throws IOException {
        try (Stream<String> lines = Files.lines(log())) {
            return lines.map(SET_UP::matcher)
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .reduce((earlier, later) -> later);
        }
    }

    public Path log() {
        return folder.resolve("node.log");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private boolean answers() {
        try {
            return java.net.http.HttpClient.newHttpClient()
                            .send(
                                    java.net.http.HttpRequest.newBuilder(
                                                    address().resolve("/actuator/health/readiness"))
                                            .timeout(Duration.ofSeconds(2))
                                            .build(),
                                    java.net.http.HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
