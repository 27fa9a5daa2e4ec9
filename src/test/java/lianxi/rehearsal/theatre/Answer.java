package lianxi.rehearsal.theatre;

import java.net.URI;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * What a node answered to one request.
 *
 * @param to the path that it leads on to, null where it does not
 * @param queries what it cost, null where it does not tell
 */
public record Answer(
        String path,
        int status,
        @Nullable String to,
        @Nullable Integer queries,
        String body) {

    static Answer of(String path, HttpResponse<String> response) {
        String to = response.headers().firstValue("Location").map(Answer::local).orElse(null);
        Integer queries =
                response.headers().firstValue("X-Queries").map(Integer::valueOf).orElse(null);
        return new Answer(path, response.statusCode(), to, queries, response.body());
    }

    private static String local(String location) {
        URI uri = URI.create(location);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
