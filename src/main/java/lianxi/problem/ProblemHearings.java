package lianxi.problem;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import lianxi.shared.Actor;

/** Tells on which agendas problems stand and stood (上会情况); implemented by the meetings. */
public interface ProblemHearings {

    /** Those that the actor may know of, the latest first; a problem without any is left out. One query. */
    Map<ProblemId, List<Hearing>> of(Actor actor, Collection<ProblemId> problems);

    /**
     * A problem on the agenda of a meeting.
     *
     * @param stateKey the message key of what became of it there
     * @param ahead the meeting has not been held yet, and will come to it
     */
    record Hearing(String meeting, LocalDate day, String stateKey, boolean ahead, String path) {}
}
