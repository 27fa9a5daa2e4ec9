package lianxi.project.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.roster.ContactFilter;
import lianxi.roster.ContactQueries;
import lianxi.roster.ContactView;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitRole;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;

/** Who of a unit answers for nodes and hears of its plan, and who sits in the office. */
@Component
class PlanPeople {

    private final ContactQueries contacts;
    private final RosterQueries roster;
    private final Clock clock;

    PlanPeople(ContactQueries contacts, RosterQueries roster, Clock clock) {
        this.contacts = contacts;
        this.roster = roster;
        this.clock = clock;
    }

    /** The unit's responsible person first, then contact and deputy, each once. */
    List<PlanPerson> of(UnitId unit) {
        Map<PersonId, PlanPerson> people = new LinkedHashMap<>();
        for (ContactView one : contacts.contacts(
                Actor.system(), ContactFilter.on(LocalDate.now(clock)).ofUnit(unit))) {
            people.putIfAbsent(
                    one.person(), new PlanPerson(one.person(), one.name(), one.role() == UnitRole.RESPONSIBLE));
        }
        return List.copyOf(people.values());
    }

    Collection<PersonId> toTell(UnitId unit) {
        return of(unit).stream().map(PlanPerson::id).toList();
    }

    Collection<PersonId> office() {
        return roster.office(LocalDate.now(clock));
    }
}
