package lianxi.supervision.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lianxi.document.attachment.AttachmentView;
import org.jspecify.annotations.Nullable;

/**
 * What the group's head, or a deputy under 授权, said of a notice (组长审定).
 *
 * @param current whether the notice still says what was then examined
 * @param authority the 授权 under which a deputy examined it
 * @param recordedBy who recorded what was signed on paper; null where it was done here
 */
public record Examination(
        long id,
        boolean agreed,
        boolean current,
        String words,
        String by,
        @Nullable String authority,
        LocalDate on,
        @Nullable String recordedBy,
        Instant at,
        List<AttachmentView> files) {

    public Examination {
        files = List.copyOf(files);
    }
}
