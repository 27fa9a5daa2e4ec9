package lianxi.shared;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * A form that is shown again with its input after a new log-in is posted once more inside the server, in a request that
 * may write nothing: every permitted act refuses, and the form comes back as after any refusal.
 */
public final class Replay {

    private static final String MARK = Replay.class.getName();

    private Replay() {}

    /** Marks the current request as a replay. */
    public static void begin() {
        RequestContextHolder.currentRequestAttributes().setAttribute(MARK, true, RequestAttributes.SCOPE_REQUEST);
    }

    static boolean isOn() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(MARK, RequestAttributes.SCOPE_REQUEST) != null;
    }
}
