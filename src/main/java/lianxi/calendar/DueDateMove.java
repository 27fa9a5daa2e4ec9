package lianxi.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A due date that another calendar moves (期限变动).
 *
 * @param title what is due; the week's Friday for slots and briefings
 * @param before null where nothing was owed
 * @param after null where nothing is owed any more
 */
public record DueDateMove(
        Kind kind,
        String title,
        String path,
        @Nullable LocalDate before,
        @Nullable LocalDate after) {

    /** What moves. */
    public enum Kind {
        LIMIT,
        SLOT,
        BRIEFING;

        public String messageKey() {
            return "calendar.move." + name();
        }
    }
}
