package lianxi.roster;

import static lianxi.testing.RouteWorld.NOTICE;
import static lianxi.testing.RouteWorld.SINCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxi.roster.imports.ImportId;
import lianxi.roster.imports.RosterImportService;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A contact, a cover and a place of each of the two units, and one authority. */
@Component
@Order(1)
class RosterRouteIds implements RouteIds {

    private static final LocalDate LAST = LocalDate.of(2017, 1, 31);

    private final PersonService persons;
    private final RosterService roster;
    private final StandInService standIns;
    private final ChargeService charges;
    private final RosterImportService imports;
    private final JdbcClient jdbc;

    RosterRouteIds(
            PersonService persons,
            RosterService roster,
            StandInService standIns,
            ChargeService charges,
            RosterImportService imports,
            JdbcClient jdbc) {
        this.persons = persons;
        this.roster = roster;
        this.standIns = standIns;
        this.charges = charges;
        this.imports = imports;
        this.jdbc = jdbc;
    }

    @Override
    public void provide(RouteWorld world) {
        UnitId own = world.own(UnitKind.MEMBER);
        UnitId foreign = world.foreign(UnitKind.MEMBER);
        PersonId stranger = world.foreignPerson("示例外单位联络员", UnitRole.STAFF);
        world.put("/units/{id}", own, foreign);
        world.put("/units/{id}/contacts/{assignment}", assignment(world.person(Role.CONTACT)), assignment(stranger));
        world.put(
                "/units/{id}/covers/{cover}",
                cover(own, world.person(Role.CONTACT), world.person(Role.UNIT_HEAD)),
                cover(foreign, stranger, world.foreignPerson("示例外单位责任人", UnitRole.STAFF)));
        world.parameters("POST /units/{id}/covers/{cover}/end", Map.of("version", "0"));
        PersonId deputy = person("示例副组长");
        PlaceId place = place(PlaceRole.DEPUTY_HEAD, deputy, own);
        world.put("/roster/places/{id}", place, place(PlaceRole.MEMBER, stranger, foreign));
        world.put("/roster/persons/{id}", world.person(Role.CONTACT), stranger);
        world.put("/roster/bodies/{body}", Body.OFFICE, Body.GROUP);
        DelegationId delegation =
                standIns.delegate(Actor.system(), new DelegationCommand(deputy, "主持例会", SINCE, LAST, NOTICE));
        world.put("/units/{id}/charges/{charge}", charge(own, deputy), charge(foreign, deputy));
        world.put("/roster/delegations/{id}", delegation, delegation);
        ImportId batch = imports.read(world.actor(Role.OFFICE), "persons.xlsx", onePerson(), SINCE, NOTICE);
        world.put("/roster/import/{id}", batch, batch);
    }

    private ChargeId charge(UnitId unit, PersonId leader) {
        return charges.put(Actor.system(), new ChargeCommand(unit, leader, SINCE, NOTICE));
    }

    private static byte[] onePerson() {
        return Spreadsheets.book()
                .sheet("人员", List.of("姓名"), List.of(List.of("示例新同志")))
                .bytes();
    }

    private long assignment(PersonId person) {
        return jdbc.sql("select id from roster_assignment where person_id = ?")
                .param(person.value())
                .query(Long.class)
                .single();
    }

    private CoverId cover(UnitId unit, PersonId absent, PersonId covering) {
        return standIns.cover(Actor.system(), new CoverCommand(unit, absent, covering, "出差", SINCE, LAST));
    }

    private PersonId person(String name) {
        return persons.register(Actor.system(), new PersonCommand(name, "139-0000-0001", ""));
    }

    private PlaceId place(PlaceRole role, PersonId person, UnitId unit) {
        return roster.appoint(
                Actor.system(), new Appointment(Body.GROUP, role, person, unit, "", false, null, SINCE, NOTICE));
    }
}
