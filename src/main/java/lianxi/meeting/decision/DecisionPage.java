package lianxi.meeting.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lianxi.document.attachment.AttachmentQueries;
import lianxi.document.attachment.AttachmentView;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.task.TaskId;
import lianxi.task.TaskLine;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskProofs;
import lianxi.task.TaskQueries;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one decision with its whole thread (议定事项详情). */
@Component
class DecisionPage {

    private final JdbcClient jdbc;
    private final OutcomeQueries outcomes;
    private final TaskQueries tasks;
    private final TaskProofs proofs;
    private final ObjectProvider<MinutesOf> minutes;

    DecisionPage(
            JdbcClient jdbc,
            OutcomeQueries outcomes,
            TaskQueries tasks,
            TaskProofs proofs,
            ObjectProvider<MinutesOf> minutes) {
        this.jdbc = jdbc;
        this.outcomes = outcomes;
        this.tasks = tasks;
        this.proofs = proofs;
        this.minutes = minutes;
    }

    DecisionView view(Actor actor, DecisionLine line) {
        OutcomeView outcome = outcomes.find(new OutcomeId(line.id().value())).orElseThrow(NotFoundException::new);
        MinutesOf.Minutes signed = minutes.stream()
                .flatMap(one -> one.minutes(actor, line.meeting()).stream())
                .findFirst()
                .orElse(null);
        return new DecisionView(line, outcome, signed, tasks(actor, line), entries(line.id()), outcome.version());
    }

    /** Those of its tasks that the actor may know of. */
    private List<DecisionView.Followed> tasks(Actor actor, DecisionLine line) {
        List<TaskLine> all = tasks.ofOrigin(
                        TaskOrigin.DECISION, List.of(line.id().value()))
                .getOrDefault(line.id().value(), List.of());
        if (all.isEmpty()) {
            return List.of();
        }
        Map<TaskId, TaskProofs.Proof> known = proofs.of(actor, DecisionTasks.origin(line.id()));
        return all.stream()
                .filter(task -> known.containsKey(task.id()))
                .map(task -> new DecisionView.Followed(task, Objects.requireNonNull(known.get(task.id()))))
                .toList();
    }

    private List<DecisionView.Entry> entries(DecisionId id) {
        Map<Long, DecisionView.Entry> entries = new LinkedHashMap<>();
        jdbc.sql("select e.*, " + AttachmentQueries.COLUMNS + """
                          from meeting_decision_entry e
                          left join document_attachment a on a.owner_kind = 'decision-entry' and a.owner_id = e.id
                         where e.outcome_id = :id order by e.id desc, a.place""")
                .param("id", id.value())
                .query(row -> {
                    DecisionView.Entry read = entry(row);
                    List<AttachmentView> files = entries.computeIfAbsent(row.getLong("id"), first -> read)
                            .files();
                    AttachmentQueries.view(row).ifPresent(files::add);
                });
        return List.copyOf(entries.values());
    }

    private static DecisionView.Entry entry(ResultSet row) throws SQLException {
        Long task = row.getObject("task_id", Long.class);
        return new DecisionView.Entry(
                DecisionAction.valueOf(row.getString("action")),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                row.getString("note"),
                task == null ? null : new TaskId(task),
                new ArrayList<>());
    }
}
