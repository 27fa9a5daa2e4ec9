package lianxi.meeting.minutes;

import java.time.Instant;
import java.util.List;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentView;
import lianxi.document.PaperPart;
import lianxi.meeting.MeetingView;
import org.jspecify.annotations.Nullable;

/**
 * A paper with everything its page shows.
 *
 * @param figures as JSON: what its print shows beside the text
 * @param later papers that correct or void it, within the reader's scope
 */
public record PaperView(
        PaperId id,
        PaperKind kind,
        MeetingView meeting,
        String title,
        List<PaperPart> parts,
        String figures,
        Instant compiledAt,
        String compiledBy,
        @Nullable Instant editedAt,
        @Nullable String editedBy,
        @Nullable PaperId supersedes,
        @Nullable DocumentRelation relation,
        List<PaperLine> later,
        int version,
        DocumentView document) {

    public String path() {
        return kind.path(id);
    }

    /** Made of the records, so that it can be compiled anew; one that corrects or voids another is not. */
    public boolean isCompiled() {
        return relation == null;
    }
}
