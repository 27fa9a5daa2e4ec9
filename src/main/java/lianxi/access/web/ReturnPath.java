package lianxi.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where to go after a log-in: an address of our own, never another host's. */
final class ReturnPath {

    private ReturnPath() {}

    static String loginFor(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        return path.equals("/") || !isOurs(path)
                ? "/login"
                : "/login?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    static String checked(@Nullable String path) {
        return path != null && isOurs(path) ? path : "/";
    }

    private static boolean isOurs(String path) {
        return path.length() < 1000
                && path.startsWith("/")
                && !path.startsWith("//")
                && !path.startsWith("/login")
                && path.chars().noneMatch(c -> c == '\\' || c <= ' ');
    }
}
