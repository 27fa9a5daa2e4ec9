package lianxi.rehearsal.theatre;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What a reverse proxy does before two nodes: requests go round, and one that a node does not answer goes to the next as it is,
 * so that what the first had done already must not be done twice.
 */
public final class FrontDoor {

    /** Longer than any request of the product may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** How long nobody may answer, as long as both nodes and the database need to come back. */
    private static final Duration OUTAGE = Duration.ofSeconds(90);

    private static final int UNAVAILABLE = 503;
    private static final long PAUSE_MILLIS = 50;

    private final Supplier<List<URI>> nodes;
    private final AtomicInteger turn = new AtomicInteger();
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** @param nodes those that the proxy knows of, fallen ones among them */
    public FrontDoor(Supplier<List<URI>> nodes) {
        this.nodes = nodes;
    }

    /** From now on is told of each request that goes out, as are those that watch already. */
    public void watch(Watcher more) {
        watchers.add(more);
    }

    /** Sends the request until somebody answers it with anything but 503. */
    Answer send(String method, String path, HttpRequest.Builder request, Replies replies) {
        long until = System.nanoTime() + OUTAGE.toNanos();
        IOException last = null;
        int sent = 0;
        do {
            List<URI> known = nodes.get();
            for (int i = 0; i < known.size(); i++) {
                URI node = known.get(Math.floorMod(turn.getAndIncrement(), known.size()));
                try {
                    long from = System.nanoTime();
                    sent++;
                    watchers.forEach(watcher -> watcher.sending(method, node));
                    HttpResponse<byte[]> response = client.send(
                            request.uri(node.resolve(path)).timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.ofByteArray());
                    replies.from(response);
                    if (response.statusCode() != UNAVAILABLE) {
                        Duration took = Duration.ofNanos(System.nanoTime() - from);
                        return Answer.of(method, path, response, sent, took);
                    }
                    last = new IOException("503 from " + node);
                } catch (IOException away) {
                    last = away;
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(interrupted);
                }
            }
            pause();
        } while (System.nanoTime() < until);
        throw new IllegalStateException("No node answers " + method + " " + path + " in " + OUTAGE, last);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Sees what goes out, so that a fault can strike while it is under way. */
    public interface Watcher {

        void sending(String method, URI node);
    }

    /** Sees every answer, that of a node that is unavailable too. */
    interface Replies {

        void from(HttpResponse<byte[]> response) throws IOException;
    }
}
