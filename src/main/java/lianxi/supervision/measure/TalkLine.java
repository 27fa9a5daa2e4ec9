package lianxi.supervision.measure;

import java.time.Instant;
import java.time.LocalDate;
import lianxi.supervision.TalkId;
import org.jspecify.annotations.Nullable;

/**
 * A talk in lists (约谈台账的一行).
 *
 * @param notifiedAt when the unit was told; null while it knows nothing
 */
public record TalkLine(
        TalkId id,
        MeasureSubject subject,
        TalkText text,
        TalkState state,
        @Nullable Instant notifiedAt,
        @Nullable LocalDate heldOn,
        int commitments,
        int version) {

    public String path() {
        return "/supervision/talks/" + id;
    }
}
