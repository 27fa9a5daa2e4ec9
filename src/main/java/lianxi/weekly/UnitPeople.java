package lianxi.weekly;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.roster.ContactFilter;
import lianxi.roster.ContactQueries;
import lianxi.roster.ContactView;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitRole;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;

/** Who writes and who signs a unit's report today, and who sits in the office. */
@Component
class UnitPeople {

    private final ContactQueries contacts;
    private final RosterQueries roster;
    private final Clock clock;

    UnitPeople(ContactQueries contacts, RosterQueries roster, Clock clock) {
        this.contacts = contacts;
        this.roster = roster;
        this.clock = clock;
    }

    /** Contact and deputy (A、B角) of every unit; where there is neither, the responsible person. */
    Map<UnitId, List<PersonId>> writers() {
        return contacts.contacts(Actor.system(), ContactFilter.on(today())).stream()
                .collect(Collectors.groupingBy(
                        ContactView::unit, Collectors.collectingAndThen(Collectors.toList(), UnitPeople::writers)));
    }

    List<PersonId> writers(UnitId unit) {
        return writers(ofUnit(unit));
    }

    /** The responsible person, who signs before filing where the unit wants it. */
    List<PersonId> signers(UnitId unit) {
        return persons(ofUnit(unit), true);
    }

    List<PersonId> office() {
        return roster.office(today());
    }

    private List<ContactView> ofUnit(UnitId unit) {
        return contacts.contacts(Actor.system(), ContactFilter.on(today()).ofUnit(unit));
    }

    private static List<PersonId> writers(Collection<ContactView> people) {
        List<PersonId> writers = persons(people, false);
        return writers.isEmpty() ? persons(people, true) : writers;
    }

    private static List<PersonId> persons(Collection<ContactView> people, boolean responsible) {
        return people.stream()
                .filter(one -> (one.role() == UnitRole.RESPONSIBLE) == responsible)
                .map(ContactView::person)
                .distinct()
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
