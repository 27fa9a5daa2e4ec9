package lianxi.rehearsal.theatre;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a node answered to one request.
 *
 * @param to the path that it leads on to, null where it does not
 * @param queries what it cost, null where it does not tell
 * @param sent how often the request was sent until somebody answered it
 * @param took how long the answering node had it
 */
public record Answer(
        String method,
        String path,
        int status,
        @Nullable String to,
        @Nullable Integer queries,
        String type,
        byte[] bytes,
        int sent,
        Duration took) {

    static Answer of(String method, String path, HttpResponse<byte[]> response, int sent, Duration took) {
        return new Answer(
                method,
                path,
                response.statusCode(),
                response.headers().firstValue("Location").map(Answer::local).orElse(null),
                response.headers().firstValue("X-Queries").map(Integer::valueOf).orElse(null),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body(),
                sent,
                took);
    }

    /** Whether the product did what it was asked and leads on. */
    public boolean leadsOn() {
        return to != null;
    }

    /** Whether something was shown and nothing done: what the promise about queries is about. */
    boolean isPage() {
        return method.equals("GET") && status == 200;
    }

    public String body() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String local(String location) {
        URI uri = URI.create(location);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
