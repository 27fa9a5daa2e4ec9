package lianxi.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxi.permit.TrackId;
import lianxi.project.ProjectId;
import lianxi.shared.FieldConflict;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** What a problem says and what it concerns (问题内容), as it is written and edited. */
public record ProblemText(
        String title,
        String description,
        @Nullable ProjectId project,
        @Nullable TrackId track,
        List<UnitId> involved,
        String proposal,
        @Nullable LocalDate wantedBy) {

    public static final int TITLE_MAX = 80;
    public static final int DESCRIPTION_MAX = 2000;
    public static final int PROPOSAL_MAX = 1000;

    public ProblemText {
        involved = List.copyOf(involved);
    }

    static ProblemText of(ProblemCommand command) {
        return new ProblemText(
                command.title(),
                command.description(),
                command.project(),
                command.track(),
                command.involved(),
                command.proposal(),
                command.wantedBy());
    }

    /** The same of a project. */
    ProblemText of(@Nullable ProjectId known) {
        return new ProblemText(title, description, known, track, involved, proposal, wantedBy);
    }

    /** The fields in which these texts differ from what stands. */
    List<FieldConflict> against(ProblemText theirs) {
        List<FieldConflict> conflicts = new ArrayList<>();
        add(conflicts, "title", theirs.title, title);
        add(conflicts, "description", theirs.description, description);
        add(conflicts, "proposal", theirs.proposal, proposal);
        add(conflicts, "wantedBy", string(theirs.wantedBy), string(wantedBy));
        return conflicts;
    }

    private static void add(List<FieldConflict> conflicts, String field, String theirs, String yours) {
        if (!theirs.equals(yours)) {
            conflicts.add(new FieldConflict("problemEditForm." + field, theirs, yours));
        }
    }

    private static String string(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
