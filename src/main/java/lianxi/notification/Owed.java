package lianxi.notification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for a person's own act (我的待办).
 *
 * @param subject the thing, as "task:12"
 * @param place its project or unit
 * @param act message key of what is to be done
 * @param path the page where it is done
 * @param due the day until which; null where none is set
 * @param workdaysLeft working days to it, negative once it is over
 */
public record Owed(
        String subject,
        String name,
        @Nullable String place,
        String act,
        String path,
        @Nullable LocalDate due,
        @Nullable Integer workdaysLeft) {}
