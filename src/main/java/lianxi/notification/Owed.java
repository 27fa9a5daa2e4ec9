package lianxi.notification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for a person's own act (我的待办).
 *
 * @param subject the thing, as "task:12"
 * @param what its name
 * @param act what is to be done, as 签收
 * @param path the page where it is done
 * @param due the day until which; null where none is set
 */
public record Owed(
        String subject,
        Text what,
        Text act,
        String path,
        @Nullable LocalDate due) {}
