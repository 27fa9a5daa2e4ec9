package lianxi.meeting.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.YearMonth;
import lianxi.meeting.MonthlyRule;
import lianxi.meeting.SeriesRule;
import lianxi.shared.RefusedException;
import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;

/** 会期安排: from which month on, which day of the month, when, how long, where. */
class MeetingSeriesForm {

    private String key = FormKeys.fresh();

    /** How many changes the series had when the form was opened. */
    private @Nullable Integer version;

    private @Nullable YearMonth from;

    @NotNull
    private MonthlyRule.@Nullable Kind kind = MonthlyRule.Kind.DAY;

    @Min(1)
    @Max(31)
    private @Nullable Integer dayOfMonth = 15;

    @Min(1)
    @Max(4)
    private @Nullable Integer nth;

    private @Nullable DayOfWeek weekday;

    @NotNull
    private @Nullable LocalTime at = LocalTime.of(9, 0);

    @NotNull
    @Min(15)
    @Max(600)
    private @Nullable Integer minutes = 90;

    @Size(max = 100)
    private String place = "";

    void fill(SeriesRule terms) {
        MonthlyRule rule = terms.rule();
        kind = rule.kind();
        dayOfMonth = kind == MonthlyRule.Kind.DAY ? rule.number() : null;
        nth = kind == MonthlyRule.Kind.WEEKDAY ? rule.number() : null;
        weekday = rule.weekday();
        at = terms.at();
        minutes = terms.minutes();
        place = terms.place();
    }

    /** The rule as typed; what its kind needs must be there, the rest is left aside. */
    MonthlyRule toRule() {
        if (kind == MonthlyRule.Kind.DAY) {
            if (dayOfMonth == null) {
                throw new RefusedException("dayOfMonth", "meeting.series.refused.day");
            }
            return MonthlyRule.onDay(dayOfMonth);
        }
        if (weekday == null) {
            throw new RefusedException("weekday", "meeting.series.refused.weekday");
        }
        if (kind == MonthlyRule.Kind.LAST_WEEKDAY) {
            return MonthlyRule.onLast(weekday);
        }
        if (nth == null) {
            throw new RefusedException("nth", "meeting.series.refused.nth");
        }
        return MonthlyRule.onWeekday(nth, weekday);
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    public @Nullable YearMonth getFrom() {
        return from;
    }

    public void setFrom(@Nullable YearMonth from) {
        this.from = from;
    }

    public MonthlyRule.@Nullable Kind getKind() {
        return kind;
    }

    public void setKind(MonthlyRule.@Nullable Kind kind) {
        this.kind = kind;
    }

    public @Nullable Integer getDayOfMonth() {
        return dayOfMonth;
    }

    public void setDayOfMonth(@Nullable Integer dayOfMonth) {
        this.dayOfMonth = dayOfMonth;
    }

    public @Nullable Integer getNth() {
        return nth;
    }

    public void setNth(@Nullable Integer nth) {
        this.nth = nth;
    }

    public @Nullable DayOfWeek getWeekday() {
        return weekday;
    }

    public void setWeekday(@Nullable DayOfWeek weekday) {
        this.weekday = weekday;
    }

    public @Nullable LocalTime getAt() {
        return at;
    }

    public void setAt(@Nullable LocalTime at) {
        this.at = at;
    }

    public @Nullable Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }
}
