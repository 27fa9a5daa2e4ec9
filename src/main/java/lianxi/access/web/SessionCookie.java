package lianxi.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/** The session's cookie: HttpOnly, SameSite, and under https Secure with the prefix that keeps other hosts from setting it. */
@Component
class SessionCookie implements CookieSerializer {

    private final CookieSafety safety;
    private final DefaultCookieSerializer plain = serializer("LIANXI", false);
    private final DefaultCookieSerializer secure = serializer("__Host-LIANXI", true);

    SessionCookie(CookieSafety safety) {
        this.safety = safety;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private DefaultCookieSerializer of(HttpServletRequest request) {
        return safety.isSecure(request) ? secure : plain;
    }

    private static DefaultCookieSerializer serializer(String name, boolean secure) {
        DefaultCookieSerializer serializer = new DefaultCookieSerializer();
        serializer.setCookieName(name);
        serializer.setCookiePath("/");
        serializer.setUseHttpOnlyCookie(true);
        serializer.setUseSecureCookie(secure);
        serializer.setSameSite("Lax");
        return serializer;
    }
}
