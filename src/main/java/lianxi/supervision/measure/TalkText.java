package lianxi.supervision.measure;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxi.shared.FieldConflict;

/**
 * What a talk is arranged with (约谈安排).
 *
 * @param post with whom, by post and never by name (约谈对象)
 * @param talkers who talks, by post (约谈人)
 * @param why 约谈事由
 * @param points 约谈要点
 */
public record TalkText(
        String post, String talkers, LocalDate day, LocalTime at, String place, String why, String points) {

    public static final int POST_MAX = 60;
    public static final int LINE_MAX = 100;
    public static final int TEXT_MAX = 2000;

    public TalkText {
        post = post.strip();
        talkers = talkers.strip();
        place = place.strip();
        why = why.strip();
        points = points.strip();
    }

    /** The fields in which these texts differ from what stands. */
    List<FieldConflict> against(TalkText theirs) {
        List<FieldConflict> conflicts = new ArrayList<>();
        add(conflicts, "post", theirs.post, post);
        add(conflicts, "talkers", theirs.talkers, talkers);
        add(conflicts, "day", theirs.day, day);
        add(conflicts, "at", theirs.at, at);
        add(conflicts, "place", theirs.place, place);
        add(conflicts, "why", theirs.why, why);
        add(conflicts, "points", theirs.points, points);
        return conflicts;
    }

    private static void add(List<FieldConflict> conflicts, String field, Object theirs, Object yours) {
        if (!Objects.equals(theirs, yours)) {
            conflicts.add(new FieldConflict("supervisionTalkForm." + field, theirs.toString(), yours.toString()));
        }
    }
}
