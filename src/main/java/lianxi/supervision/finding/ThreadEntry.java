package lianxi.supervision.finding;

import java.time.Instant;
import lianxi.notification.Text;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a finding (过程记录).
 *
 * @param by who did it, as the record names them
 * @param what in words of the bundle, as "签发督查结论"
 * @param words what was written, as it was written; may be empty
 * @param path its page; null if it has none
 */
public record ThreadEntry(
        Instant at,
        String by,
        Text what,
        String words,
        @Nullable String path) {}
