package lianxi.meeting.minutes;

import java.time.LocalDate;
import lianxi.document.DocumentNumber;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentState;
import org.jspecify.annotations.Nullable;

/** A paper in lists: where it stands, and what it is to an earlier one. */
public record PaperLine(
        PaperId id,
        PaperKind kind,
        String title,
        DocumentState state,
        @Nullable DocumentNumber number,
        @Nullable LocalDate dated,
        @Nullable String signedBy,
        @Nullable DocumentRelation relation) {

    public String path() {
        return kind.path(id);
    }
}
