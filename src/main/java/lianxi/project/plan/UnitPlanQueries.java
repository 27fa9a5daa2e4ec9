package lianxi.project.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.calendar.ScheduleOutlook;
import lianxi.project.ProjectId;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleQueries;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads units' plans within the reader's scope: drafts of the own unit, adopted versions of all. */
@Component
@Transactional(readOnly = true)
public class UnitPlanQueries {

    private final JdbcClient jdbc;
    private final ScheduleQueries schedule;
    private final PlanPeople people;
    private final PlanUnits units;

    UnitPlanQueries(JdbcClient jdbc, ScheduleQueries schedule, PlanPeople people, PlanUnits units) {
        this.jdbc = jdbc;
        this.schedule = schedule;
        this.people = people;
        this.units = units;
    }

    /** A version without its nodes. */
    private record Head(
            UnitPlanId id, int number, PlanState state, String approach, UnitPlanView.Traces traces, int version) {}

    /** A node as stored. */
    private record Row(long plan, PlanRowView view) {}

    /**
     * The unit's plan, the latest version that the reader may open, or the one asked for.
     *
     * @throws NotFoundException if the unit makes no plan, has no such version, or the reader may know of none
     */
    public PlanPage page(Actor actor, UnitId id, @Nullable Integer number) {
        UnitView unit = units.unit(id);
        boolean drafts = PlanScope.mayReadDrafts(actor, id);
        List<Head> heads = heads(id).stream()
                .filter(head -> drafts || head.state() == PlanState.ADOPTED)
                .toList();
        if (heads.isEmpty() && (!drafts || number != null)) {
            throw new NotFoundException();
        }
        List<PlanPage.Version> versions = heads.stream()
                .map(head -> new PlanPage.Version(head.number(), head.state()))
                .toList();
        return new PlanPage(id, unit.name(), heads.isEmpty() ? null : view(unit, heads, number), versions);
    }

    /** Who of the unit can answer for a node. */
    public List<PlanPerson> people(UnitId unit) {
        return people.of(unit);
    }

    /** Every unit that makes plans, in printed order, with where its plan stands. */
    public List<PlanLine> list(Actor actor) {
        if (!actor.readsEverything()) {
            throw new NotFoundException();
        }
        Map<UnitId, PlanLine> latest = lines().stream().collect(Collectors.toMap(PlanLine::unit, Function.identity()));
        return units.all().stream()
                .map(unit -> latest.getOrDefault(
                        unit.id(), new PlanLine(unit.id(), unit.name(), null, null, null, null, 0, 0)))
                .toList();
    }

    /** Where the latest plan of each of the units stands that makes plans; one query. */
    public List<PlanLine> ofUnits(Collection<UnitId> ids) {
        return jdbc.sql("""
                        select u.id as unit_id, u.name, p.number, p.state, p.adopted,
                               coalesce(p.settled_at, p.submitted_at, p.saved_at) as at, 0 as open, 0 as done
                          from roster_unit u
                          left join lateral (select q.*, (select max(a.number) from project_plan a
                                                           where a.unit_id = q.unit_id and a.state = 'ADOPTED') as adopted
                                               from project_plan q where q.unit_id = u.id
                                              order by q.number desc limit 1) p on true
                         where u.id in (:units) and u.kind in (:kinds) order by u.position, u.id""")
                .param("units", ids.stream().map(UnitId::value).toList())
                .param("kinds", PlanUnits.KINDS.stream().map(Enum::name).toList())
                .query(UnitPlanQueries::line)
                .list();
    }

    private UnitPlanView view(UnitView unit, List<Head> heads, @Nullable Integer number) {
        Head head = heads.stream()
                .filter(one -> number == null || one.number() == number)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Optional<Head> before =
                heads.stream().filter(one -> one.number() == head.number() - 1).findFirst();
        List<Row> rows = rows(head.id(), before.map(Head::id).orElse(head.id()));
        Map<NodeKey, PlanRowView> prior = rows.stream()
                .filter(row -> row.plan() != head.id().value())
                .map(Row::view)
                .collect(Collectors.toMap(PlanRowView::node, Function.identity()));
        Map<NodeKey, ScheduleOutlook> now = schedule.outlooks();
        List<PlanRowView> own = rows.stream()
                .filter(row -> row.plan() == head.id().value())
                .map(Row::view)
                .map(row -> compared(row, prior.get(row.node()), before.isPresent(), now.get(row.node())))
                .toList();
        return new UnitPlanView(
                head.id(),
                unit.id(),
                unit.name(),
                head.number(),
                head.state(),
                head.approach(),
                own,
                before.map(Head::number).orElse(null),
                dropped(own, prior),
                head.traces(),
                head.version());
    }

    private static List<String> dropped(List<PlanRowView> own, Map<NodeKey, PlanRowView> prior) {
        List<NodeKey> kept = own.stream().map(PlanRowView::node).toList();
        return prior.values().stream()
                .filter(row -> !kept.contains(row.node()))
                .map(row -> row.projectName() + " · " + row.name())
                .sorted()
                .toList();
    }

    private static PlanRowView compared(
            PlanRowView row, @Nullable PlanRowView prior, boolean compared, @Nullable ScheduleOutlook now) {
        LocalDate safe = now == null ? row.latestSafeDate() : now.latestSafeDate();
        return new PlanRowView(
                row.id(),
                row.node(),
                row.project(),
                row.projectName(),
                row.name(),
                row.path(),
                row.finishedOn(),
                row.latestSafeDate(),
                row.isDone() || Objects.equals(safe, row.latestSafeDate()) ? null : safe,
                row.person(),
                row.personName(),
                row.measures(),
                row.startsOn(),
                row.finishesOn(),
                prior == null ? null : new PlanRowView.Prior(prior.startsOn(), prior.finishesOn()),
                compared);
    }

    private List<Head> heads(UnitId unit) {
        return jdbc.sql("select * from project_plan where unit_id = ? order by number desc")
                .param(unit.value())
                .query((row, number) -> new Head(
                        new UnitPlanId(row.getLong("id")),
                        row.getInt("number"),
                        PlanState.valueOf(row.getString("state")),
                        row.getString("approach"),
                        new UnitPlanView.Traces(
                                row.getTimestamp("saved_at").toInstant(),
                                row.getString("saved_by"),
                                instant(row, "submitted_at"),
                                row.getString("submitted_by"),
                                instant(row, "settled_at"),
                                row.getString("settled_by"),
                                row.getString("return_reason")),
                        row.getInt("version")))
                .list();
    }

    private List<Row> rows(UnitPlanId plan, UnitPlanId before) {
        return jdbc.sql("select * from project_plan_row where plan_id in (?, ?) order by position, id")
                .params(plan.value(), before.value())
                .query((row, number) -> new Row(row.getLong("plan_id"), rowView(row)))
                .list();
    }

    private static PlanRowView rowView(ResultSet row) throws SQLException {
        long person = row.getLong("person_id");
        PersonId personId = row.wasNull() ? null : new PersonId(person);
        return new PlanRowView(
                row.getLong("id"),
                NodeKey.parse(row.getString("node")),
                new ProjectId(row.getLong("project_id")),
                row.getString("project_name"),
                row.getString("name"),
                row.getString("path"),
                row.getObject("finished_on", LocalDate.class),
                row.getObject("latest_safe_date", LocalDate.class),
                null,
                personId,
                row.getString("person_name"),
                row.getString("measures"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("finishes_on", LocalDate.class),
                null,
                false);
    }

    private List<PlanLine> lines() {
        return jdbc.sql("""
                        select distinct on (p.unit_id) p.unit_id, u.name, p.number, p.state,
                               (select max(a.number) from project_plan a
                                 where a.unit_id = p.unit_id and a.state = 'ADOPTED') as adopted,
                               coalesce(p.settled_at, p.submitted_at, p.saved_at) as at,
                               (select count(*) from project_plan_row r
                                 where r.plan_id = p.id and r.finished_on is null) as open,
                               (select count(*) from project_plan_row r
                                 where r.plan_id = p.id and r.finished_on is not null) as done
                          from project_plan p join roster_unit u on u.id = p.unit_id
                         order by p.unit_id, p.number desc""").query(UnitPlanQueries::line).list();
    }

    private static PlanLine line(ResultSet row, int number) throws SQLException {
        String state = row.getString("state");
        return new PlanLine(
                new UnitId(row.getLong("unit_id")),
                row.getString("name"),
                row.getObject("number", Integer.class),
                state == null ? null : PlanState.valueOf(state),
                row.getObject("adopted", Integer.class),
                instant(row, "at"),
                row.getInt("open"),
                row.getInt("done"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column) == null
                ? null
                : row.getTimestamp(column).toInstant();
    }
}
