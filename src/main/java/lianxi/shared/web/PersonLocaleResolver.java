package lianxi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.LocaleResolver;

/** Chinese, unless the person has chosen English; neither browser nor host is asked. */
class PersonLocaleResolver implements LocaleResolver {

    private final ObjectProvider<SignedInSource> people;

    PersonLocaleResolver(ObjectProvider<SignedInSource> people) {
        this.people = people;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        boolean english = Optional.ofNullable(people.getIfAvailable())
                .flatMap(SignedInSource::current)
                .map(SignedIn::english)
                .orElse(false);
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is a setting of the person");
    }
}
