package lianxi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.LocaleResolver;

/** Chinese, unless the person has chosen English; neither browser nor host is asked. A page asks for it with each text and date. */
class PersonLocaleResolver implements LocaleResolver {

    private final Supplier<@Nullable SignedInSource> people;

    PersonLocaleResolver(ObjectProvider<SignedInSource> people) {
        this.people = SingletonSupplier.ofNullable(people::getIfAvailable);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        boolean english = Optional.ofNullable(people.get())
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
