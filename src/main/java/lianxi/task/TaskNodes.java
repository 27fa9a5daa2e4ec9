package lianxi.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxi.calendar.WorkCalendars;
import lianxi.project.ProjectId;
import lianxi.project.schedule.Duration;
import lianxi.project.schedule.NodeFacts;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.NodeSelect;
import lianxi.project.schedule.NodeSource;
import lianxi.project.schedule.SourceNode;
import lianxi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.stereotype.Component;

/**
 * A project's tasks as nodes of its schedule (任务节点). A node begins with the 交办 and is finished with the 申请办结 that passed;
 * what else waits for it, and for which date it counts, the office links in the schedule.
 */
@Component
class TaskNodes implements NodeSource {

    private final TaskRows rows;
    private final WorkCalendars calendars;
    private final MessageSource messages;

    TaskNodes(TaskRows rows, WorkCalendars calendars, MessageSource messages) {
        this.rows = rows;
        this.calendars = calendars;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return NodeKey.TASK;
    }

    @Override
    public List<SourceNode> nodes(ProjectId project) {
        return rows.ofProject(project).stream().map(this::node).toList();
    }

    @Override
    public List<SourceNode> nodes() {
        return rows.ofProjects().stream().map(this::node).toList();
    }

    @Override
    public NodeSelect select(String project) {
        return new NodeSelect(
                TaskRows.ofProject(project),
                Map.of(),
                new RowMapperResultSetExtractor<>((row, number) -> node(TaskRow.of(row, number))));
    }

    @Override
    public List<SourceNode> nodes(Actor reader, ProjectId project) {
        return rows.ofProject(project).stream().map(row -> node(reader, row)).toList();
    }

    @Override
    public List<SourceNode> nodes(Actor reader) {
        return rows.ofProjects().stream().map(row -> node(reader, row)).toList();
    }

    /** Who has no part in a task knows that the project has one, of which unit, and until when. */
    private SourceNode node(Actor reader, TaskRow row) {
        SourceNode node = node(row);
        return row.rights().mayRead(reader) ? node : node.named(neutral());
    }

    private String neutral() {
        return messages.getMessage("task.node.neutral", null, LocaleContextHolder.getLocale());
    }

    private SourceNode node(TaskRow row) {
        return new SourceNode(
                row.node(),
                row.project(),
                "TASK/" + row.id(),
                row.title(),
                row.limit(),
                row.state() != TaskState.STOPPED,
                new NodeFacts(row.assignedOn(), row.completedOn(), row.completedOn() == null ? row.due() : null),
                row.leadUnit(),
                holder(row.state()),
                "/tasks/" + row.id(),
                planned(row),
                row.facts(null).light());
    }

    /** Where a date was set, the working days that it leaves from the 交办 on. */
    private @Nullable Duration planned(TaskRow row) {
        LocalDate from = row.assignedOn();
        LocalDate due = row.due();
        return from == null || due == null || due.isBefore(from)
                ? null
                : Duration.workdays(calendars.current().workdaysBetween(from, due));
    }

    private static @Nullable String holder(TaskState state) {
        return switch (state) {
            case TO_ACKNOWLEDGE, IN_PROGRESS -> "task.holder.UNIT";
            case DRAFT, TO_APPROVE, FEEDBACK_REVIEW, CLOSING, CHECKING -> "task.holder.OFFICE";
            case COMPLETED, STRUCK_OFF, STOPPED -> null;
        };
    }
}
