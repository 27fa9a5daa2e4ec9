package lianxi.permit;

import java.time.Instant;
import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** One row of the append-only log of a track (手续台账变动): what was set, what it was before and why. */
public record TrackEvent(
        long id,
        TrackId track,
        Kind kind,
        @Nullable String value,
        @Nullable String previous,
        @Nullable String reason,
        Instant recordedAt,
        String recordedBy,
        @Nullable PersonId recorder) {

    /** What was set. */
    public enum Kind {
        NEED,
        UNIT,
        BALL,
        HOLD,
        TARGET,
        JUDGEMENT,
        VERIFIED
    }
}
