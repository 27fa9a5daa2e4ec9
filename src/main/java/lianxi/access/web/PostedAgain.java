package lianxi.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import lianxi.access.KeptInput;
import org.jspecify.annotations.Nullable;

/** The current request as if it were the post that came too late. */
class PostedAgain extends HttpServletRequestWrapper {

    private final Map<String, String[]> fields = new LinkedHashMap<>();

    PostedAgain(HttpServletRequest request, KeptInput.Form form) {
        super(request);
        form.fields().forEach((name, values) -> fields.put(name, values.toArray(String[]::new)));
    }

    @Override
    public String getMethod() {
        return "POST";
    }

    @Override
    @Nullable
    public String getParameter(String name) {
        String[] values = fields.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }

    @Override
    @Nullable
    public String[] getParameterValues(String name) {
        return fields.get(name);
    }
}
