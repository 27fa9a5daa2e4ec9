package lianxi.shared.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The layout's own model, {@code @shell} in templates: error pages have it too, and it asks the database nothing. */
@Component("shell")
class Shell {

    private final Supplier<@Nullable SignedInSource> people;
    private final Supplier<@Nullable GroupTitle> titles;

    Shell(ObjectProvider<SignedInSource> people, ObjectProvider<GroupTitle> titles) {
        this.people = SingletonSupplier.ofNullable(people::getIfAvailable);
        this.titles = SingletonSupplier.ofNullable(titles::getIfAvailable);
    }

    public ShellView view() {
        Optional<SignedIn> person = Optional.ofNullable(people.get()).flatMap(SignedInSource::current);
        String group = Optional.ofNullable(titles.get())
                .flatMap(GroupTitle::shortTitle)
                .orElse(null);
        Locale locale = LocaleContextHolder.getLocale();
        return new ShellView(
                locale.getLanguage().equals("en") ? "en" : "zh-CN",
                person.map(SignedIn::large).orElse(false),
                group,
                person.isPresent(),
                person.map(p -> p.actor().account()).map(Object::toString).orElse(null),
                person.map(p -> p.actor().name()).orElse(null),
                person.map(SignedIn::unit).orElse(null),
                person.map(p -> p.actor().roles().stream().noneMatch(Role::isAdministrator))
                        .orElse(false),
                person.map(p -> NavItem.of(p.actor())).orElse(List.of()));
    }
}
