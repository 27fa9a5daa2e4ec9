package lianxi.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.FieldConflict;
import lianxi.shared.ForbiddenException;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.shared.SecretBox;
import lianxi.shared.StaleVersionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Persons and how to reach them; the only place where a phone is opened on demand. */
@Service
@Transactional
public class PersonService {

    private static final String KIND = "roster_person";

    private final RosterStore store;
    private final SecretBox box;
    private final AuditTrail audit;
    private final Clock clock;

    PersonService(RosterStore store, SecretBox box, AuditTrail audit, Clock clock) {
        this.store = store;
        this.box = box;
        this.audit = audit;
        this.clock = clock;
    }

    @AllowedTo(value = Role.OFFICE, system = true)
    public PersonId register(Actor actor, PersonCommand command) {
        Person person = new Person(command.name());
        person.email(command.email());
        Phones.clean(command.phone());
        store.save(person);
        if (command.phone() != null && !command.phone().isBlank()) {
            person.phone(command.phone(), box);
            store.flush();
        }
        audit.record(
                actor,
                "roster.person.register",
                KIND,
                person.id(),
                AuditFields.of("name", null, person.name())
                        .changed("phone", null, person.phoneMasked())
                        .changed("email", null, person.email()));
        return person.id();
    }

    @AllowedTo(Role.OFFICE)
    public void revise(Actor actor, PersonId id, int version, PersonCommand command) {
        Person person = store.person(id);
        if (person.version() != version) {
            throw new StaleVersionException(conflicts(person, command));
        }
        AuditFields fields = AuditFields.of("name", person.name(), command.name());
        person.rename(command.name());
        reach(person, command, fields);
        store.flush();
        audit.record(actor, "roster.person.revise", KIND, id, fields);
    }

    /** A person corrects the own phone and e-mail; that also verifies them. */
    @AllowedTo({Role.UNIT_HEAD, Role.CONTACT, Role.MEMBER, Role.LEADER, Role.SUPERVISOR, Role.OFFICE})
    public void reviseOwn(Actor actor, int version, String phone, String email) {
        if (actor.person() == null) {
            throw new ForbiddenException();
        }
        Person person = store.person(actor.person());
        PersonCommand command = new PersonCommand(person.name(), phone, email);
        if (person.version() != version) {
            throw new StaleVersionException(conflicts(person, command));
        }
        AuditFields fields = AuditFields.none();
        reach(person, command, fields);
        LocalDate today = LocalDate.now(clock);
        store.assignmentsOf(person.id(), today).stream()
                .filter(assignment -> assignment.role().isContact())
                .forEach(assignment -> assignment.verify(today));
        store.flush();
        audit.record(actor, "roster.person.revise-own", KIND, person.id(), fields);
    }

    /** The full number, for the office; every look is audited. */
    @AllowedTo(Role.OFFICE)
    public String revealPhone(Actor actor, PersonId id) {
        Person person = store.person(id);
        audit.record(actor, "roster.person.reveal-phone", KIND, id, AuditFields.none());
        return person.phone(box).map(Phones::spaced).orElse("");
    }

    private void reach(Person person, PersonCommand command, AuditFields fields) {
        String phoneBefore = person.phoneMasked();
        String emailBefore = person.email();
        person.email(command.email());
        if (command.phone() != null) {
            String known = person.phone(box).orElse("");
            person.phone(command.phone(), box);
            if (!known.equals(person.phone(box).orElse(""))) {
                fields.plain("phone", phoneBefore, person.phoneMasked());
                store.contactsToUnverify(person.id()).forEach(Assignment::unverify);
            }
        }
        fields.changed("email", emailBefore, person.email());
    }

    private static List<FieldConflict> conflicts(Person theirs, PersonCommand yours) {
        List<FieldConflict> conflicts = new ArrayList<>();
        if (!theirs.name().equals(yours.name())) {
            conflicts.add(new FieldConflict("roster.person.name", theirs.name(), yours.name()));
        }
        if (yours.phone() != null) {
            conflicts.add(new FieldConflict("roster.person.phone", theirs.phoneMasked(), yours.phone()));
        }
        if (!theirs.email().equals(yours.email())) {
            conflicts.add(new FieldConflict("roster.person.email", theirs.email(), yours.email()));
        }
        return conflicts;
    }
}
