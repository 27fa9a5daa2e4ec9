package lianxi.meeting.agenda;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an item rests on (议题依据): the figures and things of the moment, frozen as they were written, refreshed on click.
 *
 * @param takenAt the moment of the figures
 */
public record Evidence(Instant takenAt, List<Figure> figures, List<Line> lines) {

    public Evidence {
        figures = List.copyOf(figures);
        lines = List.copyOf(lines);
    }

    /**
     * A number with its word, as 逾期手续 and 3 项.
     *
     * @param path the list behind it; null where there is none
     */
    public record Figure(
            String label, String value, @Nullable String path) {}

    /**
     * A thing that the item is about.
     *
     * @param subject the thing, as "task:12"
     * @param unit who answers for it; blank where nobody does
     * @param detail how it stands, in one line
     * @param path its page; null where the reader may not open it
     */
    public record Line(
            String subject,
            String title,
            String unit,
            String detail,
            @Nullable String path) {

        Line unlinked() {
            return new Line(subject, title, unit, detail, null);
        }
    }

    /** Nothing is known beyond what the item itself says. */
    public static Evidence none(Instant takenAt) {
        return new Evidence(takenAt, List.of(), List.of());
    }

    public boolean isEmpty() {
        return figures.isEmpty() && lines.isEmpty();
    }
}
