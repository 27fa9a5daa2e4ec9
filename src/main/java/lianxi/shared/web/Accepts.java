package lianxi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;

/** What a client asks for where an address has a page and data: browsers and whoever takes anything get the page. */
public final class Accepts {

    private Accepts() {}

    /** Whether JSON is asked for, and rather than a page. */
    public static boolean json(HttpServletRequest request) {
        for (MediaType accepted : accepted(request)) {
            if (accepted.isWildcardType() || MediaType.TEXT_HTML.isCompatibleWith(accepted)) {
                return false;
            }
            if (MediaType.APPLICATION_JSON.isCompatibleWith(accepted)) {
                return true;
            }
        }
        return false;
    }

    private static List<MediaType> accepted(HttpServletRequest request) {
        try {
            List<MediaType> types = MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
            MimeTypeUtils.sortBySpecificity(types);
            types.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
            return types;
        } catch (InvalidMediaTypeException | InvalidMimeTypeException unreadable) {
            return List.of();
        }
    }
}
