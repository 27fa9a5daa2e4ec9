package lianxi.rehearsal.theatre;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** The cookies of one browser, the same before every node. */
final class Cookies {

    private static final URI HOST = URI.create("http://localhost/");

    private final CookieManager manager = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

    void into(HttpRequest.Builder request) {
        try {
            List<String> kept = manager.get(HOST, Map.of()).getOrDefault("Cookie", List.of());
            if (!kept.isEmpty()) {
                request.setHeader("Cookie", String.join("; ", kept));
            }
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }

    void from(HttpResponse<?> response) throws IOException {
        manager.put(HOST, response.headers().map());
    }
}
