package lianxi.shared;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What several parts of a page need is read once while the page is made, and so of one moment. Only a GET keeps it, for it never
 * writes; everything else reads anew each time.
 */
@Component
public class OncePerPage {

    /** @param what what is read, with an equals of its own, such as a record that names it */
    @SuppressWarnings("unchecked")
    public <T> T get(Object what, Supplier<T> read) {
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
