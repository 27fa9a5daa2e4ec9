package lianxi.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxi.roster.Appointment;
import lianxi.roster.AssignmentCommand;
import lianxi.roster.Body;
import lianxi.roster.OrderingDocument;
import lianxi.roster.PersonCommand;
import lianxi.roster.PersonService;
import lianxi.roster.PlaceRole;
import lianxi.roster.RosterService;
import lianxi.roster.UnitCommand;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitRole;
import lianxi.roster.UnitService;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;

/**
 * The people and units of the role × route matrix: one account per role, two member units of which the unit's people
 * belong to the first, and the ids that modules put in for their routes. The clock stands at 2017-01-26, a Thursday.
 */
@Component
public class RouteWorld {

    public static final LocalDate SINCE = LocalDate.of(2017, 1, 5);
    public static final OrderingDocument NOTICE = new OrderingDocument("示例通知", SINCE);

    private static final Map<Role, String> NAMES = Map.of(
            Role.LEADER, "示例组长",
            Role.MEMBER, "示例成员",
            Role.OFFICE, "示例主任",
            Role.SUPERVISOR, "示例督查组长",
            Role.UNIT_HEAD, "示例责任人",
            Role.CONTACT, "示例联络员",
            Role.UNDERTAKER, "示例承办人",
            Role.RECIPIENT, "示例收阅人");

    private final UnitService units;
    private final PersonService persons;
    private final RosterService roster;
    private final SignIn signIn;
    private final MutableClock clock;

    private final Map<Role, AccountId> accounts = new EnumMap<>(Role.class);
    private final Map<Role, PersonId> people = new EnumMap<>(Role.class);
    private final Map<UnitKind, UnitId> own = new EnumMap<>(UnitKind.class);
    private final Map<UnitKind, UnitId> foreign = new EnumMap<>(UnitKind.class);
    private final Map<String, Pair> ids = new HashMap<>();
    private final Map<String, Map<String, String>> parameters = new HashMap<>();
    private final Map<String, List<String>> further = new HashMap<>();

    RouteWorld(UnitService units, PersonService persons, RosterService roster, SignIn signIn, MutableClock clock) {
        this.units = units;
        this.persons = persons;
        this.roster = roster;
        this.signIn = signIn;
        this.clock = clock;
    }

    /** Makes units, people and accounts anew; the tables are empty. */
    public void populate() {
        clock.set("2017-01-26T10:00");
        ids.clear();
        parameters.clear();
        further.clear();
        for (UnitKind kind : UnitKind.values()) {
            own.put(kind, unit("本单位" + kind.ordinal(), kind));
            foreign.put(kind, unit("外单位" + kind.ordinal(), kind));
        }
        reports(own.get(UnitKind.MEMBER));
        reports(foreign.get(UnitKind.MEMBER));
        UnitId office = unit("区府办", UnitKind.MEMBER);
        place(Role.LEADER, Body.GROUP, PlaceRole.HEAD, office, Role.LEADER);
        place(Role.MEMBER, Body.GROUP, PlaceRole.MEMBER, office);
        place(Role.OFFICE, Body.OFFICE, PlaceRole.DIRECTOR, office, Role.OFFICE);
        place(Role.SUPERVISOR, Body.SUPERVISION, PlaceRole.HEAD, office, Role.SUPERVISOR);
        assign(Role.UNIT_HEAD, own.get(UnitKind.MEMBER), UnitRole.RESPONSIBLE);
        assign(Role.CONTACT, own.get(UnitKind.MEMBER), UnitRole.CONTACT);
        assign(Role.UNDERTAKER, own.get(UnitKind.UNDERTAKER), UnitRole.CONTACT);
        assign(Role.RECIPIENT, own.get(UnitKind.OUTSIDE), UnitRole.CONTACT);
        for (Role role : Role.values()) {
            if (role.isAdministrator()) {
                accounts.put(role, signIn.account(role));
            }
        }
    }

    /** The unit of UNIT_HEAD and CONTACT (MEMBER), of UNDERTAKER and RECIPIENT. */
    public UnitId own(UnitKind kind) {
        return own.get(kind);
    }

    public UnitId foreign(UnitKind kind) {
        return foreign.get(kind);
    }

    public AccountId account(Role role) {
        return accounts.get(role);
    }

    /** The person behind a role; null for the administrators. */
    public PersonId person(Role role) {
        return people.get(role);
    }

    public Actor actor(Role role) {
        return signIn.actor(accounts.get(role));
    }

    /** Registers a further person of the foreign member unit, and returns who it is. */
    public PersonId foreignPerson(String name, UnitRole role) {
        PersonId person = person(name);
        roster.assign(
                Actor.system(), new AssignmentCommand(foreign.get(UnitKind.MEMBER), role, person, "", SINCE, NOTICE));
        return person;
    }

    /**
     * What a path variable stands for.
     *
     * @param route the path up to and with the variable, as {@code /weekly/reports/{id}}; with the method before it, as
     *     {@code POST /weekly/reports/{id}/accept}, for that one route
     * @param ofOwn the thing of the own unit
     * @param ofForeign the thing of the foreign unit; the same where things belong to no unit
     */
    public void put(String route, Object ofOwn, Object ofForeign) {
        ids.put(route, new Pair(ofOwn.toString(), ofForeign.toString()));
    }

    /** Things in other states, or with more about them, that only the counting of queries looks at; their page may be refused. */
    public void further(String route, Object... things) {
        further.computeIfAbsent(route, one -> new ArrayList<>())
                .addAll(Arrays.stream(things).map(Object::toString).toList());
    }

    List<String> further(String route) {
        return further.getOrDefault(route, List.of());
    }

    /** Request parameters of one route, as {@code POST /contacts/search}; without them a POST sends an empty form. */
    public void parameters(String route, Map<String, String> values) {
        parameters.put(route, values);
    }

    Map<String, String> parameters(String route) {
        return parameters.getOrDefault(route, Map.of());
    }

    boolean knows(String route) {
        return ids.containsKey(route);
    }

    String id(String route, boolean ofOwn) {
        Pair pair = ids.get(route);
        return ofOwn ? pair.own() : pair.foreign();
    }

    private UnitId unit(String name, UnitKind kind) {
        return units.create(Actor.system(), new UnitCommand(name, name, "", kind, "", null, SINCE, NOTICE));
    }

    /** Every Friday, from the notice on (每周报送). */
    private void reports(UnitId unit) {
        units.switchReporting(Actor.system(), unit, true, SINCE, NOTICE);
    }

    private PersonId person(String name) {
        return persons.register(Actor.system(), new PersonCommand(name, "", ""));
    }

    private void place(Role role, Body body, PlaceRole place, UnitId unit, Role... granted) {
        PersonId person = person(NAMES.get(role));
        roster.appoint(Actor.system(), new Appointment(body, place, person, unit, "", false, null, SINCE, NOTICE));
        keep(role, person, granted);
    }

    private void assign(Role role, UnitId unit, UnitRole unitRole) {
        PersonId person = person(NAMES.get(role));
        roster.assign(Actor.system(), new AssignmentCommand(unit, unitRole, person, "", SINCE, NOTICE));
        keep(role, person);
    }

    private void keep(Role role, PersonId person, Role... granted) {
        people.put(role, person);
        accounts.put(role, signIn.account(person, granted));
    }

    private record Pair(String own, String foreign) {}
}
