package lianxi.rehearsal.theatre;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
    private static final int STARTS = 3;
    private static final Duration TURN_WITHIN = Duration.ofSeconds(60);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(40);
    /** One for all nodes, as docs/operations.md asks; of 32 bytes that seal nothing but the play. */
    private static final String SECRET_KEY = "1:" + Base64.getEncoder().encodeToString(new byte[32]);

    private static final Pattern SET_UP = Pattern.compile("/setup\\?token=[\\w-]+");
    private static final HttpClient PROBE =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int number;
    private final int port;
    private final Path folder;
    private final Path clockFile;
    private final ClockFile clock;
    private final List<String> arguments;
    private final TimeZone zone;
    private volatile Process process;
    private volatile boolean up;

    /** @param zone the host's zone, which must not matter */
    Node(int number, Path folder, Path clockFile, ClockFile clock, TimeZone zone, List<String> arguments)
            throws IOException {
        this.number = number;
        this.folder = Files.createDirectories(folder);
        this.port = Database.freePort();
        this.clockFile = clockFile;
        this.clock = clock;
        this.zone = zone;
        this.arguments = List.copyOf(arguments);
        this.process = launch();
    }

    /** kill -9, no word of farewell, nothing is put away; then starts the process again and waits until it serves. */
    synchronized void fall() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        up = false;
        launchAgain();
        awaitReady();
    }

    /** Starts the process unless it runs. */
    synchronized void launchAgain() throws IOException {
        if (!process.isAlive()) {
            process = launch();
        }
    }

    /** A process that dies at its start, as it does where the database is away just then, is started again some times. */
    synchronized void awaitReady() throws IOException, InterruptedException {
        long until = System.nanoTime() + START_WITHIN.toNanos();
        int deaths = 0;
        while (!answers()) {
            if (!process.isAlive() && ++deaths < STARTS) {
                launchAgain();
            } else if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("Node " + number + " did not start, see " + log());
            }
            Thread.sleep(50);
        }
        up = true;
    }

    /** SIGTERM: what is begun is ended. */
    public synchronized void stop() throws InterruptedException {
        process.destroy();
        up = false;
        if (!process.waitFor(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("Node " + number + " did not stop in " + STOP_WITHIN);
        }
    }

    /** Whether it serves, as far as the proxy knows. */
    public boolean isUp() {
        return up;
    }

    /** Waits until its timers have turned, unless it is away or falls. */
    void awaitTurn(long pulse) throws InterruptedException {
        if (up) {
            clock.awaitTurn(number, pulse, TURN_WITHIN, process::isAlive);
        }
    }

    public int number() {
        return number;
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** The one-time link that a start without any account writes into its log. */
    Optional<String> setUpLink() throws IOException {
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

    Duration worked() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() throws InterruptedException {
        up = false;
        process.destroyForcibly().waitFor();
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Half of it is in use all the time; with less, the whole heap is gone through again and again.
                "-Xms400m",
                "-Xmn120m",
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // With one compiler there would be room for 48 MB of code, and a node has more.
                "-XX:ReservedCodeCacheSize=240m",
                "-XX:MetaspaceSize=256m",
                "-Duser.timezone=" + zone.getID(),
                "-cp",
                System.getProperty("java.class.path"),
                RehearsedNode.class.getName(),
                Integer.toString(number),
                clockFile.toString(),
                "--server.port=" + port,
                "--spring.profiles.active=measure",
                "--lianxi.data-dir=" + folder,
                "--logging.level.lianxi=info"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("LIANXI_SECRET_KEY", SECRET_KEY);
        return builder.start();
    }

    private boolean answers() throws InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(address().resolve("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return PROBE.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
