package lianxi.supervision.plan;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a plan covers (计划期间): a year, or one of its months.
 *
 * @param month 1–12; null for the whole year
 */
public record PlanPeriod(int year, @Nullable Integer month) {

    public static PlanPeriod of(int year) {
        return new PlanPeriod(year, null);
    }

    public static PlanPeriod of(YearMonth month) {
        return new PlanPeriod(month.getYear(), month.getMonthValue());
    }

    public boolean isYear() {
        return month == null;
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, month == null ? 1 : month, 1);
    }

    public LocalDate lastDay() {
        return month == null
                ? LocalDate.of(year, Month.DECEMBER, 31)
                : YearMonth.of(year, month).atEndOfMonth();
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    /** The months that an item of such a plan may be laid in. */
    public List<Integer> months() {
        return month == null ? IntStream.rangeClosed(1, 12).boxed().toList() : List.of(month);
    }

    /** "2017年度督查计划", "2017年1月督查计划". */
    public String titleKey() {
        return month == null ? "supervision.plan.title.year" : "supervision.plan.title.month";
    }

    /** Year and month as text, so that no locale groups their digits. */
    public Object[] titleArgs() {
        return month == null ? new Object[] {"" + year} : new Object[] {"" + year, "" + month};
    }
}
