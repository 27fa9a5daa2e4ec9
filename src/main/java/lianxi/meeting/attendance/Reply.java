package lianxi.meeting.attendance;

import java.time.Instant;
import lianxi.shared.FiledFor;
import org.jspecify.annotations.Nullable;

/**
 * The answer that stands (现行答复).
 *
 * @param by who gave it
 * @param own whether the invited did so in person
 * @param told whose word the office recorded; null where nobody stood between
 */
public record Reply(
        Answer answer,
        String reason,
        String deputy,
        String by,
        boolean own,
        Instant at,
        @Nullable FiledFor told) {

    /** What everybody may know of it. */
    Reply discreet() {
        return new Reply(answer, "", deputy, by, own, at, null);
    }
}
