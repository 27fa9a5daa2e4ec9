package lianxi.shared.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lianxi.shared.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The layout's own model, {@code @shell} in templates: error pages have it too, and it asks the database nothing. */
@Component("shell")
class Shell {

    private final ObjectProvider<SignedInSource> people;
    private final ObjectProvider<GroupTitle> titles;

    Shell(ObjectProvider<SignedInSource> people, ObjectProvider<GroupTitle> titles) {
        this.people = people;
        this.titles = titles;
    }

    public ShellView view() {
        Optional<SignedIn> person = Optional.ofNullable(people.getIfAvailable()).flatMap(SignedInSource::current);
        String group = Optional.ofNullable(titles.getIfAvailable())
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
