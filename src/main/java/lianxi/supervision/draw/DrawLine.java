package lianxi.supervision.draw;

import java.time.Instant;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.DrawId;
import org.jspecify.annotations.Nullable;

/**
 * A draw in lists (抽取台账的一行).
 *
 * @param candidates how many units or projects were drawn from
 * @param drawn their names, in the order drawn; empty before the draw
 */
public record DrawLine(
        DrawId id,
        CheckKind kind,
        CheckMatter matter,
        String focus,
        DrawSubject subject,
        int wanted,
        int candidates,
        DrawState state,
        String recordedBy,
        Instant recordedAt,
        @Nullable Instant drawnAt,
        String drawn,
        @Nullable String voidReason) {

    public String path() {
        return "/supervision/draws/" + id;
    }
}
