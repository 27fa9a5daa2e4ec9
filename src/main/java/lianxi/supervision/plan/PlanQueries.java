package lianxi.supervision.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.Slice;
import lianxi.supervision.CheckKind;
import lianxi.supervision.EarlierChecks;
import lianxi.supervision.PlanId;
import lianxi.supervision.PlanItemId;
import lianxi.supervision.SupervisionRights;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads plans within the reader's scope: drafts are the supervision group's and the 组长's, spot checks' contents too. */
@Component
@Transactional(readOnly = true)
public class PlanQueries {

    /** As many as one spreadsheet takes. */
    private static final int MOST = 5000;

    private final JdbcClient jdbc;
    private final List<PlanItemUse> uses;

    PlanQueries(JdbcClient jdbc, List<PlanItemUse> uses) {
        this.jdbc = jdbc;
        this.uses = List.copyOf(uses);
    }

    /** An item with everything that arranging a check needs, for whoever may know all of it; one query. */
    public PlanItemView item(PlanItemId id) {
        return jdbc.sql(PlanItemRow.SELECT + "where i.id = ?")
                .param(id.value())
                .query(PlanItemRow::view)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * An item as the reader may read it.
     *
     * @throws NotFoundException if the reader may not know of it
     */
    public PlanItemView item(Actor actor, PlanItemId id) {
        PlanItemView item = item(id);
        if (item.planState() != PlanState.APPROVED && !SupervisionRights.knowsBeforehand(actor)) {
            throw new NotFoundException();
        }
        return readable(actor, item);
    }

    /** The checks that the plans in force lay in a month: those of the month's own plan, or else of the year's. One query. */
    public List<PlanItemView> inForce(Actor actor, YearMonth month) {
        return jdbc
                .sql(PlanItemRow.SELECT + """
                        where p.year = :year and :month = any (i.months) and STANDING
                          and (p.month is not null or not exists (
                               select 1 from supervision_plan m
                                where m.year = :year and m.month = :month and m.state = 'APPROVED'))
                        order by i.day nulls last, i.position, i.id""".replace("STANDING", PlanItemRow.STANDING))
                .param("year", month.getYear())
                .param("month", month.getMonthValue())
                .query(PlanItemRow::view)
                .list()
                .stream()
                .map(item -> readable(actor, item))
                .toList();
    }

    /**
     * Named checks with a day in the days from the first to the last, of plans in force, as long as no inspection was arranged
     * that the reader knows of; a unit's people see their own, and spot checks those alone who know. One query.
     */
    List<PlanItemView> planned(Actor actor, LocalDate from, LocalDate to) {
        String arranged = uses.isEmpty() ? "" : " and not exists (select 1 from (" + allUses() + """
                ) x where x.item = i.id or x.item in (
                    select f.id from supervision_plan_item f
                     where coalesce(i.root, i.id) in (f.id, f.root, f.year_item)))""";
        return jdbc.sql(PlanItemRow.SELECT + PlanItemRow.IN_CALENDAR + arranged + " order by i.day, i.id")
                .param("from", from)
                .param("to", to)
                .params(SupervisionRights.params(actor))
                .query(PlanItemRow::view)
                .list();
    }

    /** A page of the list, the latest period first; one query. */
    public Slice<PlanLine> list(Actor actor, PlanFilter filter) {
        List<PlanLine> found = find(actor, filter, PlanFilter.PAGE + 1);
        return Slice.of(found, filter.before() == null ? 0 : 1, PlanFilter.PAGE);
    }

    /** All that the filter admits, for the spreadsheet. */
    public List<PlanLine> all(Actor actor, PlanFilter filter) {
        return find(actor, filter.first(), MOST);
    }

    /**
     * One version with its items; two queries.
     *
     * @throws NotFoundException if there is none, or none that the actor may know of
     */
    public PlanView view(Actor actor, PlanId id) {
        return told(actor, id).plan();
    }

    /**
     * One version with its record, and what other plans in force lay for the same units near its checks; two queries.
     *
     * @throws NotFoundException if there is none, or none that the actor may know of
     */
    PlanTold told(Actor actor, PlanId id) {
        boolean knows = SupervisionRights.knowsBeforehand(actor);
        PlanTold.Maker maker = new PlanTold.Maker(id);
        jdbc.sql(PlanRow.WITH_ENTRIES)
                .param("id", id.value())
                .param("knows", knows)
                .query(maker::add);
        List<PlanItemView> items = jdbc
                .sql(PlanItemRow.OF_PLAN_AND_NEAR)
                .param("plan", id.value())
                .param("knows", knows)
                .param("days", EarlierChecks.DAYS)
                .query(PlanItemRow::view)
                .list()
                .stream()
                .map(item -> readable(actor, item))
                .toList();
        return maker.make(items).orElseThrow(NotFoundException::new);
    }

    /** Draws and inspections that came of the items, within the reader's scope; one query. */
    public Map<PlanItemId, List<PlanUse>> uses(Actor actor, Collection<PlanItemView> items) {
        List<Long> ids = items.stream()
                .flatMap(item -> item.family().stream())
                .map(PlanItemId::value)
                .distinct()
                .toList();
        if (uses.isEmpty() || ids.isEmpty()) {
            return Map.of();
        }
        Map<PlanItemId, List<PlanUse>> byItem = jdbc
                .sql("select * from (" + allUses()
                        + ") x where x.item in (:items) order by x.day nulls last, x.subject")
                .param("items", ids)
                .params(SupervisionRights.params(actor))
                .query(PlanQueries::use)
                .list()
                .stream()
                .collect(Collectors.groupingBy(PlanUse::item));
        Map<PlanItemId, List<PlanUse>> found = new HashMap<>();
        items.forEach(item -> found.put(
                item.id(),
                item.family().stream()
                        .flatMap(one -> byItem.getOrDefault(one, List.of()).stream())
                        .toList()));
        return found;
    }

    private String allUses() {
        return uses.stream()
                .map(use -> "select item, subject, name, state, look, day, path from (" + use.select() + ") s")
                .collect(Collectors.joining(" union all "));
    }

    private static PlanItemView readable(Actor actor, PlanItemView item) {
        boolean secret = item.kind() == CheckKind.SPOT_CHECK && !SupervisionRights.knowsBeforehand(actor);
        return secret ? item.withheld() : item;
    }

    private List<PlanLine> find(Actor actor, PlanFilter filter, int most) {
        return jdbc.sql(PlanRow.SELECT + """
                        where READABLE
                          and (cast(:year as integer) is null or p.year = :year)
                          and (cast(:span as text) is null or (p.month is null) = (:span = 'YEAR'))
                          and (cast(:state as text) is null or p.state = :state)
                          and (cast(:before as bigint) is null
                               or (p.year, coalesce(p.month, 0), p.number, p.id)
                                  < (select b.year, coalesce(b.month, 0), b.number, b.id from supervision_plan b
                                      where b.id = :before))
                        order by p.year desc, coalesce(p.month, 0) desc, p.number desc, p.id desc
                        limit :most""".replace("READABLE", PlanRow.READABLE))
                .param("knows", SupervisionRights.knowsBeforehand(actor))
                .param("year", filter.year())
                .param("span", name(filter.span()))
                .param("state", name(filter.state()))
                .param("before", filter.before())
                .param("most", most)
                .query(PlanRow::line)
                .list();
    }

    private static @Nullable String name(@Nullable Enum<?> one) {
        return one == null ? null : one.name();
    }

    private static PlanUse use(ResultSet row, int number) throws SQLException {
        return new PlanUse(
                new PlanItemId(row.getLong("item")),
                row.getString("subject"),
                row.getString("name"),
                row.getString("state"),
                row.getString("look"),
                row.getObject("day", LocalDate.class),
                row.getString("path"));
    }
}
