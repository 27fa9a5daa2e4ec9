package lianxi.supervision.plan;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import lianxi.project.ProjectId;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.PlanId;
import lianxi.supervision.PlanItemId;
import org.jspecify.annotations.Nullable;

/** Reads items with all that they name out of rows of {@link #SELECT}. */
final class PlanItemRow {

    /** Whether plan {@code p} is approved and no later version has replaced it. */
    static final String STANDING = """
            (p.state = 'APPROVED' and not exists (
                select 1 from supervision_plan n
                 where n.year = p.year and n.month is not distinct from p.month
                   and n.state = 'APPROVED' and n.number > p.number))""";

    /** One query, whatever the items name. */
    static final String SELECT = """
            select i.*, p.year, p.month, p.number, p.state, STANDING as standing, coalesce(i.root, i.id) as root_id,
                   array(select f.id from supervision_plan_item f
                          where coalesce(i.root, i.id) in (f.id, f.root, f.year_item) order by f.id) as family,
                   array(select u.id from supervision_plan_item_unit t join roster_unit u on u.id = t.unit_id
                          where t.item_id = i.id order by u.position, u.id) as unit_ids,
                   array(select u.name from supervision_plan_item_unit t join roster_unit u on u.id = t.unit_id
                          where t.item_id = i.id order by u.position, u.id) as unit_names,
                   array(select j.id from supervision_plan_item_project t join project j on j.id = t.project_id
                          where t.item_id = i.id order by j.id) as project_ids,
                   array(select j.name from supervision_plan_item_project t join project j on j.id = t.project_id
                          where t.item_id = i.id order by j.id) as project_names,
                   array(select r.id from supervision_plan_item_lead t join roster_person r on r.id = t.person_id
                          where t.item_id = i.id order by r.id) as lead_ids,
                   array(select r.name from supervision_plan_item_lead t join roster_person r on r.id = t.person_id
                          where t.item_id = i.id order by r.id) as lead_names
              from supervision_plan_item i join supervision_plan p on p.id = i.plan_id
            """.replace("STANDING", STANDING);

    /** Whether item {@code i} of plan {@code p}, laid in one month, is not superseded by that month's own plan. */
    private static final String NOT_SUPERSEDED = """
            (p.month is not null or not exists (
                select 1 from supervision_plan m
                 where m.year = p.year and m.month = i.months[1] and m.state = 'APPROVED'))""";

    /** Named checks on a day, for the calendar of those who may know of them. */
    static final String IN_CALENDAR = """
            where i.targets = 'NAMED' and i.day between :from and :to and STANDING and NOT_SUPERSEDED
              and (i.kind = 'REGULAR' or cast(:knows as boolean))
              and (cast(:knows as boolean) or cast(:readsAll as boolean)
                   or exists (select 1 from supervision_plan_item_unit t
                               where t.item_id = i.id and t.unit_id in (:writes)))
            """.replace("STANDING", STANDING).replace("NOT_SUPERSEDED", NOT_SUPERSEDED);

    /**
     * The items of the plan {@code :plan}, and for those who know, what other plans in force lay for the same units on the same
     * matter at about the same time: named checks of one day or month, not those that are the same item.
     */
    static final String OF_PLAN_AND_NEAR =
            SELECT + """
            where i.plan_id = :plan
               or cast(:knows as boolean) and i.targets = 'NAMED' and cardinality(i.months) = 1 and STANDING
                  and NOT_SUPERSEDED
                  and exists (
                      select 1 from supervision_plan_item o join supervision_plan w on w.id = o.plan_id
                       where o.plan_id = :plan and i.plan_id <> :plan and o.matter = i.matter and cardinality(o.months) = 1
                         and coalesce(o.year_item, o.root, o.id) <> coalesce(i.year_item, i.root, i.id)
                         and abs(coalesce(i.day, make_date(p.year, i.months[1], 15))
                                 - coalesce(o.day, make_date(w.year, o.months[1], 15))) <= :days + 31
                         and exists (select 1 from supervision_plan_item_unit a join supervision_plan_item_unit b
                                         on a.unit_id = b.unit_id
                                      where a.item_id = o.id and b.item_id = i.id))
             order by i.position, i.id""".replace("STANDING", STANDING).replace("NOT_SUPERSEDED", NOT_SUPERSEDED);

    private PlanItemRow() {}

    static PlanItemView view(ResultSet row, int number) throws SQLException {
        return new PlanItemView(
                new PlanItemId(row.getLong("id")),
                new PlanItemId(row.getLong("root_id")),
                new PlanId(row.getLong("plan_id")),
                new PlanPeriod(row.getInt("year"), row.getObject("month", Integer.class)),
                row.getInt("number"),
                PlanState.valueOf(row.getString("state")),
                row.getBoolean("standing"),
                CheckKind.valueOf(row.getString("kind")),
                CheckMatter.valueOf(row.getString("matter")),
                row.getString("focus"),
                PlanTargets.valueOf(row.getString("targets")),
                row.getInt("draw_count"),
                named(row, "unit", (id, name) -> new PlanItemView.Unit(new UnitId(id), name)),
                named(row, "project", (id, name) -> new PlanItemView.Project(new ProjectId(id), name)),
                List.of((Integer[]) row.getArray("months").getArray()),
                row.getObject("day", LocalDate.class),
                named(row, "lead", (id, name) -> new PlanItemView.Lead(new PersonId(id), name)),
                row.getString("basis"),
                List.of((Long[]) row.getArray("family").getArray()).stream()
                        .map(PlanItemId::new)
                        .toList(),
                false,
                row.getInt("version"));
    }

    private static <T> List<T> named(ResultSet row, String what, BiFunction<Long, String, T> maker)
            throws SQLException {
        Long[] ids = (Long[]) array(row.getArray(what + "_ids"));
        String[] names = (String[]) array(row.getArray(what + "_names"));
        List<T> found = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            found.add(maker.apply(ids[i], names[i]));
        }
        return found;
    }

    private static Object array(@Nullable Array array) throws SQLException {
        if (array == null) {
            throw new SQLException("no array");
        }
        return array.getArray();
    }
}
