package lianxi.task.quantity;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitView;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a track, a plan and an entry must be like (登记规则). */
@Component
class QuantityRules {

    static final int MOST_POINTS = 36;
    private static final int YEARS_AHEAD = 20;

    private final RosterQueries roster;
    private final JdbcClient jdbc;
    private final Clock clock;

    QuantityRules(RosterQueries roster, JdbcClient jdbc, Clock clock) {
        this.roster = roster;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void checkNew(QuantityCommand command) {
        List<UnitView> units = roster.units();
        requireKind(units, command.unit(), "unit", UnitKind.MEMBER);
        if (command.guide() != null) {
            requireKind(units, command.guide(), "guide", UnitKind.MEMBER, UnitKind.DUTY_ONLY);
            require(!command.guide().equals(command.unit()), "guide", "task.quantity.refused.guide");
        }
        require(!isTaken(command), "unit", "task.quantity.refused.taken");
        checkPlan(command.measure(), command.beginsOn(), command.plan());
    }

    /** Dates rise from the track's first day on, amounts never fall, and the last one is the total. */
    void checkPlan(Measure measure, LocalDate beginsOn, QuantityPlan plan) {
        require(measure.fits(plan.total()) && plan.total().signum() > 0, "total", amountKey(measure));
        List<PlanPoint> points = plan.points();
        require(
                !points.isEmpty() && points.size() <= MOST_POINTS,
                "points",
                "task.quantity.refused.points",
                MOST_POINTS);
        PlanPoint before = null;
        for (PlanPoint point : points) {
            require(measure.fits(point.amount()) && point.amount().signum() > 0, "points", amountKey(measure));
            require(!point.on().isBefore(beginsOn), "points", "task.quantity.refused.point-before", beginsOn);
            require(point.on().isBefore(beginsOn.plusYears(YEARS_AHEAD)), "points", "task.quantity.refused.point-far");
            require(
                    before == null
                            || point.on().isAfter(before.on()) && point.amount().compareTo(before.amount()) > 0,
                    "points",
                    "task.quantity.refused.point-order");
            before = point;
        }
        require(
                before != null && before.amount().compareTo(plan.total()) == 0,
                "points",
                "task.quantity.refused.point-total",
                plan.total().toPlainString());
    }

    void checkEntry(QuantityTrack track, QuantityEntryCommand entry) {
        checkAmount(track.measure(), entry.amount());
        require(entry.amount().signum() > 0, "amount", amountKey(track.measure()));
        require(!entry.doneOn().isAfter(LocalDate.now(clock)), "doneOn", "task.quantity.refused.future");
        require(!entry.doneOn().isBefore(track.beginsOn()), "doneOn", "task.quantity.refused.before", track.beginsOn());
    }

    void checkAmount(Measure measure, BigDecimal amount) {
        require(measure.fits(amount), "amount", amountKey(measure));
    }

    static void requireText(String field, @Nullable String text) {
        require(text != null && !text.isBlank(), field, "task.quantity.refused." + field);
    }

    private boolean isTaken(QuantityCommand command) {
        return jdbc.sql("""
                        select exists (select 1 from task_quantity where project_id = ? and unit_id = ? and measure = ?
                                          and withdrawn_at is null)""")
                .params(
                        command.project().value(),
                        command.unit().value(),
                        command.measure().name())
                .query(Boolean.class)
                .single();
    }

    private static void requireKind(List<UnitView> units, UnitId id, String field, UnitKind... kinds) {
        require(
                units.stream()
                        .anyMatch(unit -> unit.id().equals(id) && List.of(kinds).contains(unit.kind())),
                field,
                "task.quantity.refused." + field);
    }

    private static String amountKey(Measure measure) {
        return "task.quantity.refused.amount." + measure;
    }

    private static void require(boolean holds, @Nullable String field, String key, Object... args) {
        if (!holds) {
            throw new RefusedException(field, key, args);
        }
    }
}
