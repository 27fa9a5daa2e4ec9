package lianxi.task.quantity;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.shared.Actor;
import lianxi.shared.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the plans of quantity tracks: a new one is added, those before it stay. */
@Repository
class QuantityPlans {

    private final JdbcClient jdbc;

    QuantityPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param reason why it replaces the one before; null for the first */
    void add(QuantityId id, QuantityPlan plan, @Nullable String reason, Actor by, Instant now) {
        jdbc.sql("""
                        insert into task_quantity_plan
                               (quantity_id, total, point_days, point_amounts, reason, set_by, set_at)
                        values (:id, :total, cast(:days as date[]), cast(:amounts as numeric[]), :reason, :by, :at)""")
                .param("id", id.value())
                .param("total", plan.total())
                .param("days", array(plan.points().stream().map(PlanPoint::on)))
                .param(
                        "amounts",
                        array(plan.points().stream().map(point -> point.amount().toPlainString())))
                .param("reason", reason)
                .param("by", by.name())
                .param("at", Moments.at(now))
                .update();
    }

    /** The plan in force. */
    QuantityPlan of(QuantityId id, Measure measure) {
        return jdbc.sql("select * from task_quantity_plan where quantity_id = ? order by id desc limit 1")
                .param(id.value())
                .query((row, number) -> QuantityRow.plan(row, measure))
                .single();
    }

    private static String array(Stream<?> values) {
        return values.map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
