package lianxi.supervision.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * How the rectifications stood when a notice was compiled (整改落实情况), frozen with it.
 *
 * @param struckOff how many were struck off so far
 * @param open those not struck off
 */
public record Rectifications(LocalDate on, int struckOff, List<Line> open) {

    public Rectifications {
        open = List.copyOf(open);
    }

    /**
     * One rectification.
     *
     * @param state the message key of where it stands
     */
    public record Line(
            UnitId unit,
            String unitName,
            String title,
            @Nullable LocalDate due,
            String state,
            boolean waiting,
            boolean overdue) {}

    int all() {
        return struckOff + open.size();
    }

    /** Applied for, to be checked or to be struck off. */
    int waiting() {
        return count(Line::waiting);
    }

    int underWay() {
        return open.size() - waiting();
    }

    int overdue() {
        return count(Line::overdue);
    }

    private int count(Predicate<Line> what) {
        return (int) open.stream().filter(what).count();
    }
}
