package lianxi.shared.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The modules' bundles as one: which of them has a text is found out once, not for each word of each page. */
class MessageBundles extends ResourceBundleMessageSource {

    private final Map<Locale, Map<String, MessageFormat>> found = new ConcurrentHashMap<>();

    @Override
    @Nullable
    protected MessageFormat resolveCode(String code, Locale locale) {
        return found.computeIfAbsent(locale, language -> new ConcurrentHashMap<>())
                .computeIfAbsent(code, key -> super.resolveCode(key, locale));
    }
}
