package lianxi.task.quantity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxi.liability.Deed;
import lianxi.liability.LiabilitySource;
import lianxi.liability.Liable;
import lianxi.notification.Text;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import lianxi.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who answered for a quantity track on a day (工程量责任): its township, for the point of the plan that was not reached. */
@Component
class QuantityLiability implements LiabilitySource {

    private static final String DEEDS = """
            select set_at as at, set_by as name, case when reason is null then 'plan' else 'replan' end as deed,
                   trim_scale(total)::text as amount
              from task_quantity_plan where quantity_id = :id and set_at < :end
            union all
            select recorded_at, recorded_by, case when corrects_id is null then 'enter' else 'correct' end,
                   trim_scale(amount)::text
              from task_quantity_entry where quantity_id = :id and recorded_at < :end
            union all
            select withdrawn_at, withdrawn_by, 'withdraw', '' from task_quantity where id = :id and withdrawn_at < :end
             order by at""";

    private final QuantityRows rows;
    private final QuantityWords words;
    private final JdbcClient jdbc;

    QuantityLiability(QuantityRows rows, QuantityWords words, JdbcClient jdbc) {
        this.rows = rows;
        this.words = words;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return QuantityNodes.KIND;
    }

    @Override
    public Optional<Liable> on(Actor actor, long id, LocalDate day) {
        return rows.one(new QuantityId(id), endOf(day).minusNanos(1000))
                .filter(row -> QuantityReader.of(actor).mayRead(row.undertaker()))
                .map(row -> new Liable(
                        words.title(row.unitName(), row.measure(), row.projectName()),
                        "/quantities/" + id,
                        row.unit(),
                        null,
                        row.beginsOn(),
                        row.plan()
                                .firstMissed(row.done())
                                .map(PlanPoint::on)
                                .orElse(row.plan().endsOn()),
                        row.finishedOn()));
    }

    @Override
    public List<Deed> deeds(long id, LocalDate day) {
        return jdbc.sql(DEEDS)
                .param("id", id)
                .param("end", Moments.at(endOf(day)))
                .query(QuantityLiability::deed)
                .list();
    }

    private static Deed deed(ResultSet row, int number) throws SQLException {
        return new Deed(
                row.getTimestamp("at").toInstant(),
                null,
                row.getString("name"),
                Text.of("task.quantity.deed." + row.getString("deed"), row.getString("amount")));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    }
}
