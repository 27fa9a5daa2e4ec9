package lianxi.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task or problem as it stood at a moment (事项).
 *
 * @param subject the thing, as "task:12"
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

    /** 任务、问题 */
    public enum Kind {
        TASK,
        PROBLEM
    }
}
