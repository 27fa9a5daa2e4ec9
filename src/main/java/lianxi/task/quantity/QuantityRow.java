package lianxi.task.quantity;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxi.calendar.LightFacts;
import lianxi.calendar.LightRules;
import lianxi.project.ProjectId;
import lianxi.project.schedule.NodeKey;
import lianxi.shared.Moments;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** A track with what its plan and entries came to at a moment, as the database tells it. */
record QuantityRow(
        QuantityId id,
        ProjectId project,
        String projectName,
        UnitId undertaker,
        UnitId unit,
        String unitName,
        @Nullable UnitId guide,
        @Nullable String guideName,
        Measure measure,
        LocalDate beginsOn,
        QuantityPlan plan,
        BigDecimal done,
        @Nullable LocalDate lastOn,
        @Nullable LocalDate finishedOn,
        @Nullable Withdrawal withdrawal,
        int version) {

    static QuantityRow of(ResultSet row, int number) throws SQLException {
        Measure measure = Measure.valueOf(row.getString("measure"));
        long guide = row.getLong("guide_unit");
        UnitId guideUnit = row.wasNull() ? null : new UnitId(guide);
        return new QuantityRow(
                new QuantityId(row.getLong("id")),
                new ProjectId(row.getLong("project_id")),
                row.getString("project_name"),
                new UnitId(row.getLong("undertaker_unit")),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                guideUnit,
                row.getString("guide_name"),
                measure,
                row.getObject("begins_on", LocalDate.class),
                plan(row, measure),
                measure.exact(row.getBigDecimal("done")),
                row.getObject("last_on", LocalDate.class),
                row.getObject("finished_on", LocalDate.class),
                withdrawal(row),
                row.getInt("version"));
    }

    /** From the columns total, point_days and point_amounts. */
    static QuantityPlan plan(ResultSet row, Measure measure) throws SQLException {
        Object[] days = values(row.getArray("point_days"));
        Object[] amounts = values(row.getArray("point_amounts"));
        List<PlanPoint> points = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            points.add(new PlanPoint(
                    LocalDate.parse(days[i].toString()), measure.exact(new BigDecimal(amounts[i].toString()))));
        }
        return new QuantityPlan(measure.exact(row.getBigDecimal("total")), points);
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        Instant at = Moments.moment(row, "withdrawn_at");
        return at == null ? null : new Withdrawal(row.getString("withdrawn_by"), at, row.getString("withdraw_reason"));
    }

    private static Object[] values(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }

    NodeKey node() {
        return QuantityNodes.key(id);
    }

    boolean isBegun(LocalDate day) {
        return !day.isBefore(beginsOn) || done.signum() > 0;
    }

    /** The date it is held to is that of the first point of its plan which is not reached. */
    LightFacts facts(LocalDate day) {
        if (withdrawal != null) {
            return LightFacts.notNeeded();
        }
        PlanPoint next = plan.firstMissed(done).orElse(null);
        if (next == null) {
            return LightFacts.completed(plan.endsOn(), finishedOn);
        }
        return isBegun(day) ? LightFacts.running(next.on()) : LightFacts.notStarted(next.on());
    }

    QuantityLine line(LightRules rules, LocalDate day) {
        return new QuantityLine(
                id,
                project,
                projectName,
                undertaker,
                unit,
                unitName,
                guide,
                guideName,
                measure,
                beginsOn,
                day,
                plan,
                done,
                lastOn,
                finishedOn,
                rules.read(facts(day), day),
                withdrawal,
                version);
    }
}
