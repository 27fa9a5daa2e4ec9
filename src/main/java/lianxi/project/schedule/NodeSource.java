package lianxi.project.schedule;

import java.util.List;
import lianxi.project.ProjectId;
import lianxi.shared.Actor;

/**
 * Implemented by a module whose things are nodes of schedules: permits' steps, later tasks and quantities. Whenever what it
 * tells changes, it calls {@link ScheduleMarks#touch} in the same transaction.
 */
public interface NodeSource {

    /** The kind of its nodes' keys. */
    String kind();

    /** The nodes of one project in their order; constant number of queries. */
    List<SourceNode> nodes(ProjectId project);

    /** The nodes of all projects; the same number of queries. */
    List<SourceNode> nodes();

    /**
     * The select behind the nodes of one project.
     *
     * @param project the expression that tells which, such as a column of the statement around it
     */
    NodeSelect select(String project);

    /**
     * The project's nodes as a reader of it may know of them: one outside the reader's scope keeps its dates and loses its name and
     * its page; the same number of queries.
     */
    default List<SourceNode> nodes(Actor reader, ProjectId project) {
        return nodes(project);
    }

    /** The same of all projects. */
    default List<SourceNode> nodes(Actor reader) {
        return nodes();
    }
}
