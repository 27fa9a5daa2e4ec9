package lianxi.meeting.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How a meeting's decisions stood when the report on them was compiled (落实情况统计), frozen with it. */
record ReportFigures(LocalDate on, List<Line> lines) {

    ReportFigures {
        lines = List.copyOf(lines);
    }

    /**
     * One decision.
     *
     * @param state the message key of where it stood
     * @param done completed or struck off
     */
    record Line(
            int number,
            String text,
            String units,
            @Nullable LocalDate due,
            String state,
            boolean done,
            boolean overdue) {}

    int all() {
        return lines.size();
    }

    int done() {
        return count(Line::done);
    }

    int open() {
        return all() - done();
    }

    int overdue() {
        return count(Line::overdue);
    }

    private int count(Predicate<Line> what) {
        return (int) lines.stream().filter(what).count();
    }
}
