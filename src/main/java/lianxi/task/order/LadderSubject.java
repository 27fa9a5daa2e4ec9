package lianxi.task.order;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Things of one kind that the ladder urges (可催办事项), as tasks, problems and permit steps; implemented as a bean by the module that
 * owns them.
 */
public interface LadderSubject {

    /** The kind's word, as "task"; message key {@code task.matter.<kind>}. */
    String kind();

    /** A select of the ids of all that the unit still has to finish, for conditions of the form {@code id in (…)}. */
    String openIds();

    /** What is due soon or overdue on the day and still lies with the unit, whoever asks. Constant number of queries. */
    List<LadderFacts> pressing(LadderDay day);

    /** The same of things by their ids, open or not; one that does not exist is left out. Constant number of queries. */
    Map<Long, LadderFacts> facts(Collection<Long> ids, LadderDay day);
}
