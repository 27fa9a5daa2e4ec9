package lianxi.roster;

import java.time.LocalDate;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses, with the name of whom it collides with, what the roster's constraints would refuse without one. */
@Component
class Overlaps {

    private final JdbcClient jdbc;

    Overlaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody stands twice in one body, and it has one head or director on a day. */
    void refuseFor(Appointment appointment) {
        Taken same = place(appointment, "p.person_id = :person");
        if (same != null) {
            throw new RefusedException("person", "roster.error.twice-in-body", same.name(), same.from());
        }
        Taken holder = appointment.role().isSingle() ? place(appointment, "p.role = :role") : null;
        if (holder != null) {
            throw new RefusedException("role", "roster.error.two-heads", holder.name(), holder.from());
        }
    }

    /** One holder of each of a unit's roles on a day; A and B are two persons. */
    void refuseFor(AssignmentCommand command) {
        Taken same = assignment(command, "a.person_id = :person and a.role = :role", command.role());
        if (same != null) {
            throw new RefusedException("person", "roster.error.twice-in-unit", same.name(), same.from());
        }
        if (command.role() == UnitRole.CONTACT || command.role() == UnitRole.DEPUTY) {
            UnitRole other = command.role() == UnitRole.CONTACT ? UnitRole.DEPUTY : UnitRole.CONTACT;
            Taken both = assignment(command, "a.person_id = :person and a.role = :role", other);
            if (both != null) {
                throw new RefusedException("person", "roster.error.a-is-b", both.name());
            }
        }
        Taken holder = command.role().isSingle() ? assignment(command, "a.role = :role", command.role()) : null;
        if (holder != null) {
            throw new RefusedException("from", "roster.error.role-taken", holder.name(), holder.from());
        }
    }

    /** Whether the person already has that role of the unit on the day. */
    boolean holds(AssignmentCommand wanted) {
        return assignment(
                        wanted,
                        "a.person_id = :person and a.role = :role and a.valid @> cast(:from as date)",
                        wanted.role())
                != null;
    }

    /** Nobody is covered twice on a day, nor covers while being covered. */
    void refuseFor(CoverCommand command) {
        boolean taken = jdbc.sql("""
                        select exists (select 1 from roster_cover where unit_id = :unit
                                       and (absent_id = :absent or absent_id = :covering)
                                       and valid && daterange(:from, :until, '[]'))""")
                .param("unit", command.unit().value())
                .param("absent", command.absent().value())
                .param("covering", command.covering().value())
                .param("from", command.from())
                .param("until", command.lastDay())
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new RefusedException("from", "roster.error.cover-twice");
        }
    }

    boolean nameTaken(String name, @Nullable UnitId except) {
        return jdbc.sql("select exists (select 1 from roster_unit where name = :name and id <> :except)")
                .param("name", name)
                .param("except", except == null ? 0 : except.value())
                .query(Boolean.class)
                .single();
    }

    boolean tied(PersonId person, UnitId unit, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select exists (select 1 from roster_assignment where person_id = :person and unit_id = :unit
                                       and valid && daterange(:from, :until, '[]'))
                            or exists (select 1 from roster_place where person_id = :person and unit_id = :unit
                                       and valid && daterange(:from, :until, '[]'))""")
                .param("person", person.value())
                .param("unit", unit.value())
                .param("from", from)
                .param("until", until)
                .query(Boolean.class)
                .single();
    }

    private @Nullable Taken place(Appointment wanted, String rule) {
        return jdbc.sql("select person.name, p.valid_from from roster_place p"
                        + " join roster_person person on person.id = p.person_id"
                        + " where p.body = :body and p.valid && daterange(:from, null) and " + rule
                        + " order by p.valid_from limit 1")
                .param("body", wanted.body().name())
                .param("from", wanted.from())
                .param("person", wanted.person().value())
                .param("role", wanted.role().name())
                .query((row, n) -> new Taken(row.getString(1), row.getObject(2, LocalDate.class)))
                .optional()
                .orElse(null);
    }

    private @Nullable Taken assignment(AssignmentCommand wanted, String rule, UnitRole role) {
        return jdbc.sql("select person.name, a.valid_from from roster_assignment a"
                        + " join roster_person person on person.id = a.person_id"
                        + " where a.unit_id = :unit and a.valid && daterange(:from, null) and " + rule
                        + " order by a.valid_from limit 1")
                .param("unit", wanted.unit().value())
                .param("from", wanted.from())
                .param("person", wanted.person().value())
                .param("role", role.name())
                .query((row, n) -> new Taken(row.getString(1), row.getObject(2, LocalDate.class)))
                .optional()
                .orElse(null);
    }

    private record Taken(String name, LocalDate from) {}
}
