package lianxi.project.schedule;

import java.time.LocalDate;
import java.util.Objects;
import lianxi.calendar.WorkCalendar;

/** A date to be met (倒排终点) and the node that must be finished by it. */
public record Anchor(AnchorKind kind, LocalDate date, NodeKey node) {

    public Anchor {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(date);
        Objects.requireNonNull(node);
    }

    /** The day that is counted back from: the date, or the last working day before it where nobody works on it. */
    public LocalDate lastWorkday(WorkCalendar calendar) {
        return Duration.workdayOnOrBefore(calendar, date);
    }
}
