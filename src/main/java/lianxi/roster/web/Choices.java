package lianxi.roster.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lianxi.roster.Body;
import lianxi.roster.PersonCommand;
import lianxi.roster.PersonLine;
import lianxi.roster.PersonQueries;
import lianxi.roster.PersonService;
import lianxi.roster.PlaceRole;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitRole;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the roster's forms let choose, in the words of the page. */
@Component
class Choices {

    private final RosterQueries roster;
    private final PersonQueries persons;
    private final PersonService service;
    private final MessageSource messages;
    private final Clock clock;

    Choices(RosterQueries roster, PersonQueries persons, PersonService service, MessageSource messages, Clock clock) {
        this.roster = roster;
        this.persons = persons;
        this.service = service;
        this.messages = messages;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    List<Option> units() {
        return roster.units().stream()
                .map(unit -> Option.of(unit.id(), unit.name()))
                .toList();
    }

    List<Option> persons() {
        return options(persons.all(today()));
    }

    List<Option> personsOf(UnitId unit) {
        return options(persons.ofUnit(unit, today()));
    }

    /** The group's head and deputies of the day, or of today where none is given. */
    List<Option> leaders(@Nullable LocalDate on) {
        return roster.groupOn(on == null ? today() : on).stream()
                .filter(place -> place.role() != PlaceRole.MEMBER)
                .map(place -> Option.of(
                        place.person(),
                        text("roster.person.option", place.name(), text("roster.place.GROUP." + place.role()))))
                .toList();
    }

    List<Option> roles(Body body) {
        return body.roles().stream()
                .map(role -> Option.of(role, text("roster.place." + body + "." + role)))
                .toList();
    }

    List<Option> unitRoles() {
        return Arrays.stream(UnitRole.values())
                .filter(UnitRole::isAssignable)
                .map(role -> Option.of(role, text("roster.role." + role)))
                .toList();
    }

    List<Option> contactRoles() {
        return Arrays.stream(UnitRole.values())
                .filter(UnitRole::isContact)
                .map(role -> Option.of(role, text("roster.role." + role)))
                .toList();
    }

    List<Option> kinds() {
        return Arrays.stream(UnitKind.values())
                .map(kind -> Option.of(kind, text("roster.kind." + kind)))
                .toList();
    }

    /** The chosen person, or the one whose name was typed instead, registered on the way. */
    @Nullable
    PersonId personOr(Actor actor, @Nullable PersonId chosen, String newName, @Nullable String phone) {
        if (chosen != null || newName.isBlank()) {
            return chosen;
        }
        return service.register(actor, new PersonCommand(newName, phone, ""));
    }

    /** Pages that only the office opens; the services check again. */
    static void requireOffice(Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
    }

    String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    private List<Option> options(List<PersonLine> lines) {
        return lines.stream()
                .map(line -> Option.of(
                        line.id(),
                        line.ties().isEmpty() ? line.name() : text("roster.person.option", line.name(), line.ties())))
                .toList();
    }
}
