package lianxi.problem;

import java.time.LocalDate;
import java.util.List;
import lianxi.document.attachment.AttachmentId;
import lianxi.permit.TrackId;
import lianxi.project.ProjectId;
import lianxi.shared.FiledFor;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A problem as somebody raises it (提出问题).
 *
 * @param raiser the unit that raises it; null for the office itself
 * @param involved other units that it takes (涉及单位)
 * @param owner who answers for it (负责单位); null leaves it to the office
 * @param proposal what the raiser suggests (建议); may be empty
 * @param wantedBy until when the raiser wants it settled (希望解决日期)
 * @param told who told the office, how and when, where it files for the raiser (代报); else null
 */
public record ProblemCommand(
        String title,
        String description,
        @Nullable ProjectId project,
        @Nullable TrackId track,
        @Nullable UnitId raiser,
        List<UnitId> involved,
        @Nullable UnitId owner,
        ProblemLevel level,
        String proposal,
        @Nullable LocalDate wantedBy,
        @Nullable FiledFor told,
        List<AttachmentId> files) {

    public ProblemCommand {
        involved = List.copyOf(involved);
        files = List.copyOf(files);
    }

    /** The same with its text as it was checked. */
    ProblemCommand with(ProblemText text) {
        return new ProblemCommand(
                text.title(),
                text.description(),
                text.project(),
                text.track(),
                raiser,
                text.involved(),
                owner,
                level,
                text.proposal(),
                text.wantedBy(),
                told,
                files);
    }
}
