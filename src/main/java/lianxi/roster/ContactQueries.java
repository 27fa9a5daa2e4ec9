package lianxi.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.shared.SecretBox;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Responsible persons and contacts (责任人、联络员); here, and nowhere later, it is decided who sees which phone. */
@Component
public class ContactQueries {

    private static final String CONTACTS = """
            select a.id, a.unit_id, u.name as unit_name, u.kind, a.role, a.person_id, p.name, a.post, p.phone_masked,
                   case when :full or p.id = :viewer then p.phone_sealed end as phone_sealed,
                   p.email, a.verified_on, a.valid_from, a.version
            from roster_assignment a
            join roster_unit u on u.id = a.unit_id
            join roster_person p on p.id = a.person_id
            where a.valid @> cast(:on as date)
              and a.role in ('RESPONSIBLE', 'CONTACT', 'DEPUTY')
              and (cast(:unit as bigint) is null or a.unit_id = :unit)
              and (cast(:role as text) is null or a.role = :role)
              and (cast(:verified as boolean) is null or (a.verified_on is not null) = :verified)
              and (p.name like :text or u.name like :text or u.alias like :text)
            order by u.position, u.id,
                     array_position(array['RESPONSIBLE', 'CONTACT', 'DEPUTY'], a.role), p.name collate "zh-x-icu"
            """;

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final AuditTrail audit;

    ContactQueries(JdbcClient jdbc, SecretBox box, AuditTrail audit) {
        this.jdbc = jdbc;
        this.box = box;
        this.audit = audit;
    }

    /** With masked phones, but for the viewer's own. */
    @Transactional(readOnly = true)
    public List<ContactView> contacts(Actor viewer, ContactFilter filter) {
        return find(viewer, filter, false);
    }

    /** Whom reminders of a unit's work reach (责任人、联络员); a deputy is told by who covers for whom. */
    @Transactional(readOnly = true)
    public Map<UnitId, List<PersonId>> inCharge(LocalDate on) {
        return find(Actor.system(), ContactFilter.on(on), false).stream()
                .filter(contact -> contact.role() != UnitRole.DEPUTY)
                .collect(Collectors.groupingBy(
                        ContactView::unit, Collectors.mapping(ContactView::person, Collectors.toList())));
    }

    /** With full phones, for the office's Friday board: shown to nobody else, so no click is asked. */
    @Transactional(readOnly = true)
    public List<ContactView> contactsWithPhones(Actor office, LocalDate on) {
        requireOffice(office);
        return find(office, ContactFilter.on(on), true);
    }

    /** With full phones, at the office's own request; the look is audited. */
    @Transactional
    public List<ContactView> reveal(Actor office, ContactFilter filter) {
        requireOffice(office);
        List<ContactView> contacts = find(office, filter, true);
        audit.record(
                office,
                "roster.contacts.reveal-phones",
                "roster_assignment",
                null,
                AuditFields.none().plain("rows", null, contacts.size()));
        return contacts;
    }

    /** For the spreadsheet: full phones for the office, masked for others; audited. */
    @Transactional
    public List<ContactView> export(Actor viewer, ContactFilter filter) {
        List<ContactView> contacts = find(viewer, filter, viewer.is(Role.OFFICE));
        audit.record(
                viewer,
                "roster.contacts.export",
                "roster_assignment",
                null,
                AuditFields.none().plain("rows", null, contacts.size()));
        return contacts;
    }

    private List<ContactView> find(Actor viewer, ContactFilter filter, boolean full) {
        return jdbc.sql(CONTACTS)
                .param("full", full)
                .param("viewer", viewer.person() == null ? -1 : viewer.person().value())
                .param("on", filter.on())
                .param("unit", filter.unit() == null ? null : filter.unit().value())
                .param("role", filter.role() == null ? null : filter.role().name())
                .param("verified", filter.verified())
                .param("text", filter.pattern())
                .query(this::contact)
                .list();
    }

    private static void requireOffice(Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
    }

    private ContactView contact(ResultSet row, int number) throws SQLException {
        long person = row.getLong("person_id");
        return new ContactView(
                new AssignmentId(row.getLong("id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                UnitKind.valueOf(row.getString("kind")),
                UnitRole.valueOf(row.getString("role")),
                new PersonId(person),
                row.getString("name"),
                row.getString("post"),
                phone(row.getBytes("phone_sealed"), row.getString("phone_masked"), person),
                row.getString("email"),
                row.getObject("verified_on", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                row.getInt("version"));
    }

    private String phone(byte @Nullable [] sealed, String masked, long person) {
        return sealed == null
                ? masked
                : box.open(sealed, Person.phonePlace(person))
                        .map(Phones::spaced)
                        .orElse(masked);
    }
}
