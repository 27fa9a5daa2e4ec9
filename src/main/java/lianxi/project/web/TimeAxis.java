package lianxi.project.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import lianxi.calendar.WorkCalendar;

/** Where days stand in a drawing: a day takes the same width everywhere. From a Monday to a Sunday, both shown. */
record TimeAxis(LocalDate from, LocalDate to, double dayWidth) {

    /** The axis of a drawing without days. */
    static final TimeAxis NONE = new TimeAxis(LocalDate.EPOCH, LocalDate.EPOCH, 0);

    /** A stretch of days, both ends inclusive. */
    record Days(LocalDate first, LocalDate last) {

        long count() {
            return ChronoUnit.DAYS.between(first, last) + 1;
        }
    }

    /** Whole weeks around the days. */
    static TimeAxis over(Days days, double dayWidth) {
        return new TimeAxis(
                days.first().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                days.last().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)),
                dayWidth);
    }

    /** Whole weeks around the days, filling the width. */
    static TimeAxis filling(Days days, double width) {
        TimeAxis one = over(days, 1);
        return new TimeAxis(one.from, one.to, width / one.width());
    }

    double width() {
        return end(to);
    }

    /** Where the day begins; what lies outside stands at the edge. */
    double x(LocalDate day) {
        LocalDate shown = day.isBefore(from) ? from : day.isAfter(to) ? to.plusDays(1) : day;
        return ChronoUnit.DAYS.between(from, shown) * dayWidth;
    }

    /** Where the day is over. */
    double end(LocalDate day) {
        return x(day.plusDays(1));
    }

    /** The middle of the day: where something that happens on it is marked. */
    double middle(LocalDate day) {
        return (x(day) + end(day)) / 2;
    }

    /** The months shown, each from its first day shown. */
    List<Days> months() {
        List<Days> months = new ArrayList<>();
        LocalDate first = from;
        while (!first.isAfter(to)) {
            LocalDate last = first.with(TemporalAdjusters.lastDayOfMonth());
            months.add(new Days(first, last.isAfter(to) ? to : last));
            first = last.plusDays(1);
        }
        return months;
    }

    List<LocalDate> mondays() {
        List<LocalDate> mondays = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusWeeks(1)) {
            mondays.add(day);
        }
        return mondays;
    }

    /** Runs of at least so many days on which nobody works; make-up working days are none of them. */
    List<Days> freeRuns(WorkCalendar calendar, int atLeast) {
        List<Days> runs = new ArrayList<>();
        LocalDate first = null;
        for (LocalDate day = from; !day.isAfter(to.plusDays(1)); day = day.plusDays(1)) {
            boolean free = !day.isAfter(to) && !calendar.isWorkday(day);
            if (free && first == null) {
                first = day;
            } else if (!free && first != null) {
                runs.add(new Days(first, day.minusDays(1)));
                first = null;
            }
        }
        runs.removeIf(run -> run.count() < atLeast);
        return runs;
    }
}
