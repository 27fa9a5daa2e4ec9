package lianxi.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What several parts of a page need is read once while the page is made, and so of one moment. Only a GET keeps it, for it never
 * writes, and work that says of itself that it only reads; everything else reads anew each time.
 */
@Component
public class OncePerPage {

    private final ThreadLocal<Map<Object, Object>> reading = new ThreadLocal<>();

    /** Work outside a page that only reads, and so may keep what it has read until it ends. */
    public <T> T whileReading(Supplier<T> work) {
        if (reading.get() != null) {
            return work.get();
        }
        reading.set(new HashMap<>());
        try {
            return work.get();
        } finally {
            reading.remove();
        }
    }

    /** @param what what is read, with an equals of its own, such as a record that names it */
    @SuppressWarnings("unchecked")
    public <T> T get(Object what, Supplier<T> read) {
        Map<Object, Object> kept = reading.get();
        if (kept != null) {
            // Reading one thing may read another: no computeIfAbsent.
            if (!kept.containsKey(what)) {
                kept.put(what, read.get());
            }
            return (T) kept.get(what);
        }
        return ofPage(what, read);
    }

    @SuppressWarnings("unchecked")
    private static <T> T ofPage(Object what, Supplier<T> read) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page)
                || !page.getRequest().getMethod().equals("GET")) {
            return read.get();
        }
        String name = OncePerPage.class.getName() + "." + what;
        Kept kept = (Kept) page.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (kept == null || !kept.what().equals(what)) {
            kept = new Kept(what, read.get());
            page.setAttribute(name, kept, RequestAttributes.SCOPE_REQUEST);
        }
        return (T) kept.value();
    }

    private record Kept(Object what, Object value) {}
}
