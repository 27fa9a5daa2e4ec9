package lianxi.calendar.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Any day of the week whose slot is asked for (周报时点查询). */
class CalendarSlotForm {

    @NotNull
    private LocalDate week;

    public @Nullable LocalDate getWeek() {
        return week;
    }

    public void setWeek(@Nullable LocalDate week) {
        this.week = week;
    }
}
