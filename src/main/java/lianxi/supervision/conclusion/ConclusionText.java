package lianxi.supervision.conclusion;

import java.util.ArrayList;
import java.util.List;
import lianxi.shared.FieldConflict;

/**
 * What a conclusion says beside its findings (督查结论文稿).
 *
 * @param opening how the inspection went (基本情况)
 * @param practice good practice seen (好的做法); may be empty
 * @param closing what is asked of the unit as a whole (有关要求); may be empty
 */
public record ConclusionText(String title, String opening, String practice, String closing) {

    public static final int TITLE_MAX = 100;
    public static final int PART_MAX = 2000;

    public ConclusionText {
        title = title.strip();
        opening = opening.strip();
        practice = practice.strip();
        closing = closing.strip();
    }

    /** The fields in which these texts differ from what stands. */
    List<FieldConflict> against(ConclusionText theirs) {
        List<FieldConflict> conflicts = new ArrayList<>();
        add(conflicts, "title", theirs.title, title);
        add(conflicts, "opening", theirs.opening, opening);
        add(conflicts, "practice", theirs.practice, practice);
        add(conflicts, "closing", theirs.closing, closing);
        return conflicts;
    }

    private static void add(List<FieldConflict> conflicts, String field, String theirs, String yours) {
        if (!theirs.equals(yours)) {
            conflicts.add(new FieldConflict("supervisionConclusionForm." + field, theirs, yours));
        }
    }
}
