package lianxi.supervision.plan.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import lianxi.shared.web.FormKeys;
import lianxi.supervision.plan.PlanPeriod;
import org.jspecify.annotations.Nullable;

/** 编制计划: of which year, or which of its months. */
class SupervisionPlanNewForm {

    private String key = FormKeys.fresh();

    @NotNull
    @Min(2000)
    @Max(2100)
    private @Nullable Integer year;

    @Min(1)
    @Max(12)
    private @Nullable Integer month;

    /** Only after validation. */
    @SuppressWarnings("NullAway")
    PlanPeriod toPeriod() {
        return new PlanPeriod(year, month);
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public @Nullable Integer getYear() {
        return year;
    }

    public void setYear(@Nullable Integer year) {
        this.year = year;
    }

    public @Nullable Integer getMonth() {
        return month;
    }

    public void setMonth(@Nullable Integer month) {
        this.month = month;
    }
}
