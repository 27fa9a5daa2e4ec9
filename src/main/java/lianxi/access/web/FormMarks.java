package lianxi.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import lianxi.access.CurrentAccount;
import lianxi.access.KeptInput;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Puts the account's mark into every form that posts, beside the token against forged requests. */
class FormMarks implements RequestDataValueProcessor {

    static final String FIELD = "_by";

    private final RequestDataValueProcessor tokens;
    private final ObjectProvider<KeptInput> kept;

    FormMarks(RequestDataValueProcessor tokens, ObjectProvider<KeptInput> kept) {
        this.tokens = tokens;
        this.kept = kept;
    }

    @Override
    public String processAction(HttpServletRequest request, String action, String method) {
        return tokens.processAction(request, action, method);
    }

    @Override
    public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value, String type) {
        return tokens.processFormFieldValue(request, name, value, type);
    }

    @Override
    @Nullable
    public Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        Map<String, String> hidden = tokens.getExtraHiddenFields(request);
        if (hidden == null || hidden.isEmpty()) {
            return hidden;
        }
        Map<String, String> fields = new LinkedHashMap<>(hidden);
        ActorArgument.current().ifPresent(account -> fields.put(FIELD, markOf(account, request)));
        return fields;
    }

    /** Reckoned for the first of a page's forms. */
    private String markOf(CurrentAccount account, HttpServletRequest request) {
        String name = FormMarks.class.getName() + "." + account.stamp();
        if (request.getAttribute(name) instanceof String reckoned) {
            return reckoned;
        }
        String mark = kept.getObject().mark(account);
        request.setAttribute(name, mark);
        return mark;
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
        return tokens.processUrl(request, url);
    }
}
