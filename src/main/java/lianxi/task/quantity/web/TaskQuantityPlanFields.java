package lianxi.task.quantity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxi.shared.RefusedException;
import lianxi.task.quantity.Amounts;
import lianxi.task.quantity.PlanPoint;
import lianxi.task.quantity.QuantityPlan;
import org.jspecify.annotations.Nullable;

/** How much and by when (计划总量、完成日期、中间节点), as part of a form. The last point is the total by the last day. */
public abstract class TaskQuantityPlanFields {

    private static final int ROWS = 4;
    private static final int SPARE = 2;

    @NotNull
    private @Nullable BigDecimal total;

    @NotNull
    private @Nullable LocalDate endsOn;

    private List<@Valid TaskQuantityPointForm> points = new ArrayList<>();

    final void take(QuantityPlan plan) {
        total = plain(plan.total());
        endsOn = plan.endsOn();
        plan.points().stream()
                .limit(plan.points().size() - 1L)
                .forEach(point -> points.add(new TaskQuantityPointForm(point.on(), plain(point.amount()))));
    }

    private static BigDecimal plain(BigDecimal amount) {
        return new BigDecimal(Amounts.plain(amount));
    }

    /** Adds rows to write on. */
    final void spareRows() {
        long filled = points.stream().filter(point -> !point.isEmpty()).count();
        while (points.size() < Math.max(ROWS, filled + SPARE)) {
            points.add(new TaskQuantityPointForm());
        }
    }

    /** Only after validation; the service checks dates and amounts. */
    final QuantityPlan toPlan() {
        if (points.stream().anyMatch(TaskQuantityPointForm::isHalf)) {
            throw new RefusedException("points", "task.quantity.refused.point-half");
        }
        List<PlanPoint> all = new ArrayList<>();
        points.stream()
                .filter(point -> !point.isEmpty())
                .forEach(point -> all.add(new PlanPoint(
                        Objects.requireNonNull(point.getOn()), Objects.requireNonNull(point.getAmount()))));
        BigDecimal sum = Objects.requireNonNull(total);
        all.add(new PlanPoint(Objects.requireNonNull(endsOn), sum));
        return new QuantityPlan(sum, all);
    }

    public @Nullable BigDecimal getTotal() {
        return total;
    }

    public void setTotal(@Nullable BigDecimal total) {
        this.total = total;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(@Nullable LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public List<TaskQuantityPointForm> getPoints() {
        return points;
    }

    public void setPoints(List<TaskQuantityPointForm> points) {
        this.points = points;
    }
}
