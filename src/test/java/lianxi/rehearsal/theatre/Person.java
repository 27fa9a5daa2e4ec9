package lianxi.rehearsal.theatre;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Somebody at a browser: cookies, pages, forms. A node that does not answer is left for another, as a proxy would; the form goes
 * there as it is, so that what the first one had done already is not done twice.
 */
public final class Person {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TRIES = 40;

    private final String name;
    private final Supplier<List<URI>> nodes;
    private final Chronicle chronicle;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private int turn;

    /** @param nodes those that the proxy knows of, fallen ones among them */
    public Person(String name, Supplier<List<URI>> nodes, Chronicle chronicle) {
        this.name = name;
        this.nodes = nodes;
        this.chronicle = chronicle;
    }

    public String name() {
        return name;
    }

    public Page get(String path) {
        return follow(send(path, HttpRequest.newBuilder().GET()));
    }

    /** Posts and goes where the answer leads. */
    public Page post(Page.Form form) {
        String body = form.fields().entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> encode(field.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        Answer answer = send(
                form.action(),
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
        Page page = follow(answer);
        chronicle.posted(name, form.action(), answer.status(), page);
        return page;
    }

    private Page follow(Answer answer) {
        Answer last = answer;
        for (int hops = 0; last.to() != null; hops++) {
            if (hops > 5) {
                throw new IllegalStateException("Led in a circle from " + answer.path());
            }
            last = send(last.to(), HttpRequest.newBuilder().GET());
        }
        return Page.of(last.status(), last.path(), last.queries(), last.body());
    }

    private Answer send(String path, HttpRequest.Builder request) {
        IOException last = null;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            List<URI> known = nodes.get();
            URI node = known.get(turn++ % known.size());
            try {
                HttpResponse<String> response = client.send(
                        request.uri(node.resolve(path)).timeout(PATIENCE).build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (response.statusCode() != 503) {
                    return chronicle.seen(name, Answer.of(path, response));
                }
                last = new IOException("503 from " + node);
            } catch (IOException away) {
                last = away;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
            pause();
        }
        throw new IllegalStateException("No node answers " + path, last);
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
