package lianxi.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the due dates that another calendar would move: running limits, coming weekly slots and briefings. */
@Component
class DueDateMoves {

    private final ObjectProvider<RunningLimits> sources;
    private final Clock clock;

    DueDateMoves(ObjectProvider<RunningLimits> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** What differs once the year is arranged anew; what lies before today stays as it was kept. */
    List<DueDateMove> between(WorkCalendar before, WorkCalendar after, int year) {
        List<DueDateMove> moves = new ArrayList<>();
        sources.orderedStream()
                .flatMap(source -> source.running().stream())
                .map(limit -> move(limit, before, after))
                .filter(DueDateMoves::differs)
                .forEach(moves::add);
        weeks(year).forEach(week -> addWeek(moves, week, before, after));
        return moves;
    }

    private static DueDateMove move(RunningLimit limit, WorkCalendar before, WorkCalendar after) {
        return new DueDateMove(
                DueDateMove.Kind.LIMIT,
                limit.title(),
                limit.path(),
                limit.due().apply(before),
                limit.due().apply(after));
    }

    /** From today's week, or the December before the year, to the year's end. */
    private List<ReportWeek> weeks(int year) {
        List<ReportWeek> weeks = new ArrayList<>();
        ReportWeek first = ReportWeek.of(LocalDate.of(year - 1, Month.DECEMBER, 1));
        ReportWeek now = ReportWeek.of(LocalDate.now(clock));
        ReportWeek last = ReportWeek.of(LocalDate.of(year, Month.DECEMBER, 31));
        for (ReportWeek week = now.compareTo(first) > 0 ? now : first; week.compareTo(last) <= 0; week = week.next()) {
            weeks.add(week);
        }
        return weeks;
    }

    private void addWeek(List<DueDateMove> moves, ReportWeek week, WorkCalendar before, WorkCalendar after) {
        String path = "/calendar/report-slot?week=" + week;
        DueDateMove slot = new DueDateMove(
                DueDateMove.Kind.SLOT,
                week.toString(),
                path,
                week.slotDay(before).orElse(null),
                week.slotDay(after).orElse(null));
        DueDateMove briefing = new DueDateMove(
                DueDateMove.Kind.BRIEFING,
                week.toString(),
                path,
                week.briefingDue(before).map(ZonedDateTime::toLocalDate).orElse(null),
                week.briefingDue(after).map(ZonedDateTime::toLocalDate).orElse(null));
        for (DueDateMove move : List.of(slot, briefing)) {
            if (differs(move) && (isAhead(move.before()) || isAhead(move.after()))) {
                moves.add(move);
            }
        }
    }

    private boolean isAhead(@Nullable LocalDate day) {
        return day != null && !day.isBefore(LocalDate.now(clock));
    }

    private static boolean differs(DueDateMove move) {
        return !Objects.equals(move.before(), move.after());
    }
}
