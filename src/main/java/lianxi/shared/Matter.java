package lianxi.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task or problem as it stood at a moment (事项).
 *
 * @param subject the thing, as "task:12"
 * @param title its name; of a rectification a neutral word, since not everybody may know of the case
 * @param unit the short name of who answers for it
 * @param due the day it is to be done, as it was in force; null where none was set
 * @param overdue open, and its date lies before the moment's day
 * @param open neither done nor stopped
 */
public record Matter(
        Kind kind,
        String subject,
        String title,
        String unit,
        String path,
        @Nullable LocalDate due,
        boolean open,
        boolean overdue) {

    /** 任务、督查整改、问题 */
    public enum Kind {
        TASK,
        /** A task that follows from a finding: told by number, unit, date and light alone. */
        RECTIFICATION,
        PROBLEM;

        /** A rectification is counted among the tasks. */
        public boolean isOf(Kind other) {
            return this == other || this == RECTIFICATION && other == TASK;
        }
    }
}
