package lianxi.roster;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxi.shared.FieldConflict;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The module's entities: found by id, saved at once, so that the database's own refusal of overlaps comes in time. */
@Repository
class RosterStore {

    private final EntityManager entities;

    RosterStore(EntityManager entities) {
        this.entities = entities;
    }

    <T> T find(Class<T> type, long id) {
        return Optional.ofNullable(entities.find(type, id)).orElseThrow(NotFoundException::new);
    }

    /** The row as it is now; whoever else asks for it so waits until this one is done. */
    <T> T lock(Class<T> type, long id) {
        return Optional.ofNullable(entities.find(type, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFoundException::new);
    }

    Unit unit(UnitId id) {
        return find(Unit.class, id.value());
    }

    Person person(PersonId id) {
        return find(Person.class, id.value());
    }

    /** The row, if nobody ended it since the form that wants to end it on the day was opened. */
    <T extends DatedRow> T find(Class<T> type, long id, int version, LocalDate day) {
        T row = find(type, id);
        if (row.version() != version) {
            throw new StaleVersionException(List.of(
                    new FieldConflict("roster.first-day-without", text(row.validUntil()), text(day)),
                    new FieldConflict("roster.document", row.endDocument(), "")));
        }
        return row;
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** Writes a new row, or the changes made so far. */
    <T> T save(T row) {
        try {
            entities.persist(row);
            entities.flush();
            return row;
        } catch (ConstraintViolationException overlap) {
            // Two people did it in the same moment; the checks before had seen neither.
            throw new RefusedException(null, "roster.error.overlap");
        }
    }

    void flush() {
        try {
            entities.flush();
        } catch (ConstraintViolationException overlap) {
            throw new RefusedException(null, "roster.error.overlap");
        }
    }

    List<Place> placesOf(PersonId person, LocalDate from) {
        return entities.createQuery(
                        "from Place p where p.personId = :person and (p.validUntil is null or p.validUntil > :from)"
                                + " order by p.body, p.id",
                        Place.class)
                .setParameter("person", person.value())
                .setParameter("from", from)
                .getResultList();
    }

    List<Assignment> assignmentsOf(PersonId person, LocalDate from) {
        return entities.createQuery(
                        "from Assignment a where a.personId = :person"
                                + " and (a.validUntil is null or a.validUntil > :from) order by a.id",
                        Assignment.class)
                .setParameter("person", person.value())
                .setParameter("from", from)
                .getResultList();
    }

    /** Whoever holds a unit's role on or after the day. */
    List<Assignment> holders(UnitId unit, UnitRole role, LocalDate from) {
        return entities.createQuery(
                        "from Assignment a where a.unitId = :unit and a.role = :role"
                                + " and (a.validUntil is null or a.validUntil > :from) order by a.validFrom, a.id",
                        Assignment.class)
                .setParameter("unit", unit.value())
                .setParameter("role", role)
                .setParameter("from", from)
                .getResultList();
    }

    /** Whoever is in charge of a unit on or after the day. */
    List<Charge> charges(UnitId unit, LocalDate from) {
        return entities.createQuery(
                        "from Charge c where c.unitId = :unit and (c.validUntil is null or c.validUntil > :from)"
                                + " order by c.validFrom, c.id",
                        Charge.class)
                .setParameter("unit", unit.value())
                .setParameter("from", from)
                .getResultList();
    }

    /** The units in a person's charge on or after the day. */
    List<Charge> chargesOf(PersonId leader, LocalDate from) {
        return entities.createQuery(
                        "from Charge c where c.personId = :leader and (c.validUntil is null or c.validUntil > :from)"
                                + " order by c.id",
                        Charge.class)
                .setParameter("leader", leader.value())
                .setParameter("from", from)
                .getResultList();
    }

    Optional<UnitText> text(UnitId unit, LocalDate from) {
        return entities.createQuery("from UnitText t where t.unitId = :unit and t.validFrom = :from", UnitText.class)
                .setParameter("unit", unit.value())
                .setParameter("from", from)
                .getResultStream()
                .findFirst();
    }

    LocalDate newestText(UnitId unit) {
        return entities.createQuery("select max(t.validFrom) from UnitText t where t.unitId = :unit", LocalDate.class)
                .setParameter("unit", unit.value())
                .getSingleResult();
    }

    Optional<BodyText> bodyText(Body body, LocalDate from) {
        return entities.createQuery("from BodyText b where b.body = :body and b.validFrom = :from", BodyText.class)
                .setParameter("body", body)
                .setParameter("from", from)
                .getResultStream()
                .findFirst();
    }

    /** The reporting spans that reach to the day or past it. */
    List<Reporting> reporting(UnitId unit, LocalDate from) {
        return entities.createQuery(
                        "from Reporting r where r.unitId = :unit and (r.validUntil is null or r.validUntil > :from)"
                                + " order by r.validFrom",
                        Reporting.class)
                .setParameter("unit", unit.value())
                .setParameter("from", from)
                .getResultList();
    }

    List<Assignment> contactsToUnverify(PersonId person) {
        return entities.createQuery(
                        "from Assignment a where a.personId = :person and a.verifiedOn is not null", Assignment.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    int lastUnitPosition() {
        return entities.createQuery("select coalesce(max(u.position), 0) from Unit u", Integer.class)
                .getSingleResult();
    }

    int lastPosition(Body body) {
        return entities.createQuery(
                        "select coalesce(max(p.position), 0) from Place p where p.body = :body", Integer.class)
                .setParameter("body", body)
                .getSingleResult();
    }
}
