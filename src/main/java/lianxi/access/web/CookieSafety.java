package lianxi.access.web;

import jakarta.servlet.http.HttpServletRequest;
import lianxi.shared.ProductProperties;
import org.springframework.stereotype.Component;

/**
 * Whether cookies are bound to https: always, save for the quick start over plain HTTP, where a browser would not send
 * them back.
 */
@Component
class CookieSafety {

    private final boolean publicByHttps;

    CookieSafety(ProductProperties product) {
        String url = product.publicUrl();
        publicByHttps = url != null && url.startsWith("https:");
    }

    boolean isSecure(HttpServletRequest request) {
        return publicByHttps || request.isSecure();
    }
}
