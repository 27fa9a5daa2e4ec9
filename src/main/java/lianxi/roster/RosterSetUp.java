package lianxi.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import lianxi.roster.RosterFile.Ids;
import lianxi.roster.RosterFile.NamedPlace;
import lianxi.roster.RosterFile.NamedRole;
import lianxi.roster.RosterFile.NamedUnit;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Sets up a whole group from a {@link RosterFile} through the services, as the office would by hand. */
@Service
public class RosterSetUp {

    private final UnitService units;
    private final PersonService persons;
    private final RosterService roster;
    private final JsonMapper json;

    RosterSetUp(UnitService units, PersonService persons, RosterService roster, JsonMapper json) {
        this.units = units;
        this.persons = persons;
        this.roster = roster;
        this.json = json;
    }

    public RosterFile read(Resource resource) {
        try (InputStream in = resource.getInputStream()) {
            return json.readValue(in, RosterFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything holds from the given day on, by the given document. */
    @Transactional
    @AllowedTo(value = Role.OFFICE, system = true)
    public Ids setUp(Actor actor, RosterFile file, LocalDate from, OrderingDocument document) {
        Ids ids = new Ids(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (NamedUnit unit : file.units()) {
            setUpUnit(actor, unit, from, document, ids);
        }
        for (RosterFile.NamedBody body : file.bodies()) {
            UnitId seat = body.seat() == null ? null : ids.unit(body.seat());
            roster.nameBody(actor, body.body(), body.name(), seat, from, document);
        }
        Map<Body, Integer> positions = new LinkedHashMap<>();
        for (NamedPlace place : file.places()) {
            int position = positions.merge(place.body(), 1, Integer::sum);
            roster.appoint(actor, appointment(actor, place, position, from, document, ids));
        }
        return ids;
    }

    private void setUpUnit(Actor actor, NamedUnit unit, LocalDate from, OrderingDocument document, Ids ids) {
        UnitId id = units.create(
                actor,
                new UnitCommand(
                        unit.name(), unit.shortName(), unit.alias(), unit.kind(), unit.duty(), null, from, document));
        ids.units().put(unit.name(), id);
        if (unit.reportsWeekly()) {
            units.switchReporting(actor, id, true, from, document);
        }
        for (NamedRole role : unit.roles()) {
            PersonId person = person(actor, role.name(), role.phone(), role.email(), ids);
            roster.assign(actor, new AssignmentCommand(id, role.role(), person, role.post(), from, document));
        }
    }

    private Appointment appointment(
            Actor actor, NamedPlace place, int position, LocalDate from, OrderingDocument document, Ids ids) {
        return new Appointment(
                place.body(),
                place.role(),
                person(actor, place.name(), null, null, ids),
                place.unit() == null ? null : ids.unit(place.unit()),
                place.post(),
                Boolean.TRUE.equals(place.concurrent()),
                position,
                from,
                document);
    }

    private PersonId person(Actor actor, String name, String phone, String email, Ids ids) {
        PersonId known = ids.person(name);
        if (known != null) {
            return known;
        }
        PersonId person = persons.register(actor, new PersonCommand(name, phone, email));
        ids.persons().put(name, person);
        return person;
    }
}
