package lianxi.meeting.agenda;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lianxi.problem.ProblemId;
import lianxi.problem.ProblemQueries;
import lianxi.shared.Actor;
import lianxi.task.TaskId;
import lianxi.task.TaskQueries;
import org.springframework.stereotype.Component;

/** Leaves out the links that a reader may not open (可见范围): everybody inside opens permits and decisions, not all tasks. */
@Component
class EvidenceLinks {

    private static final String TASK = "task:";
    private static final String PROBLEM = "problem:";

    /** Kinds of which not everybody inside opens every thing. */
    private static final List<String> CLOSED = List.of(TASK, PROBLEM, ExtensionItems.ONE + ":");

    private final ProblemQueries problems;
    private final TaskQueries tasks;

    EvidenceLinks(ProblemQueries problems, TaskQueries tasks) {
        this.problems = problems;
        this.tasks = tasks;
    }

    /** At most two queries, none for those who read everything. */
    List<AgendaItemView> readableBy(Actor actor, List<AgendaItemView> items) {
        if (actor.readsEverything()) {
            return items;
        }
        Set<String> open = new HashSet<>();
        problems.readable(
                        actor, ids(items, PROBLEM).stream().map(ProblemId::new).toList())
                .forEach(id -> open.add(PROBLEM + id));
        tasks.readable(actor, ids(items, TASK).stream().map(TaskId::new).toList())
                .forEach(id -> open.add(TASK + id));
        return items.stream()
                .map(item -> item.with(readable(item.evidence(), open)))
                .toList();
    }

    private static Evidence readable(Evidence evidence, Set<String> open) {
        return new Evidence(
                evidence.takenAt(),
                evidence.figures(),
                evidence.lines().stream()
                        .map(line -> isFree(line.subject()) || open.contains(line.subject()) ? line : line.unlinked())
                        .toList());
    }

    private static boolean isFree(String subject) {
        return CLOSED.stream().noneMatch(subject::startsWith);
    }

    private static List<Long> ids(List<AgendaItemView> items, String kind) {
        List<Long> ids = new ArrayList<>();
        for (AgendaItemView item : items) {
            for (Evidence.Line line : item.evidence().lines()) {
                if (line.subject().startsWith(kind)) {
                    ids.add(Long.parseLong(line.subject().substring(kind.length())));
                }
            }
        }
        return ids;
    }
}
