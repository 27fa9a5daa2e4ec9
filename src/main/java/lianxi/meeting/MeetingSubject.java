package lianxi.meeting;

import java.util.Optional;
import lianxi.shared.Actor;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** A kind of thing for which a meeting may be called (会议事由): a problem, a blocked permit track, a decision. */
public interface MeetingSubject {

    /** Its word in a subject: "problem" of "problem:12". */
    String kind();

    /** The thing; empty if there is none, or none that the actor may read. */
    Optional<Subject> find(Actor actor, long id);

    /**
     * What a meeting is called for.
     *
     * @param subject "problem:12"
     * @param explanation in a sentence or two, may be empty
     * @param path its page
     * @param reporter the unit that reports on it; null if none does
     */
    record Subject(
            String subject,
            String title,
            String explanation,
            String path,
            @Nullable UnitId reporter) {}
}
