package lianxi.project.schedule;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import lianxi.calendar.LightFacts;
import lianxi.project.ProjectId;

/**
 * Implemented by a module that knows more of its nodes' lights than the schedule does: due dates, stopped clocks, refusals.
 * A node that nobody tells of is read from its recorded start and finish.
 */
public interface NodeLights {

    /** The facts of the nodes of one project, without what the schedule says of them; one query. */
    Map<NodeKey, LightFacts> facts(ProjectId project);

    /** Those of all projects; one query. */
    Map<NodeKey, LightFacts> facts();

    /** What several modules tell. */
    static Map<NodeKey, LightFacts> together(Stream<Map<NodeKey, LightFacts>> sources) {
        Map<NodeKey, LightFacts> all = new HashMap<>();
        sources.forEach(all::putAll);
        return all;
    }
}
