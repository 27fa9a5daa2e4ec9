package lianxi.meeting.agenda;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lianxi.calendar.Light;
import lianxi.meeting.agenda.Evidence.Figure;
import lianxi.meeting.agenda.Evidence.Line;
import lianxi.shared.Actor;
import lianxi.task.TaskFilter;
import lianxi.task.TaskLine;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskQueries;
import org.springframework.stereotype.Component;

/**
 * 督查整改事项落实情况: how many rectifications are open, of which unit, until when and how they stand. An agenda is read by everybody
 * inside, so the case itself is never named.
 */
@Component
class RectificationSource implements AgendaSource {

    private static final int MINUTES = 5;
    private static final String LIST = "/tasks?origin=" + TaskOrigin.FINDING;

    private final TaskQueries tasks;
    private final AgendaWords words;

    RectificationSource(TaskQueries tasks, AgendaWords words) {
        this.tasks = tasks;
        this.words = words;
    }

    @Override
    public AgendaKind kind() {
        return AgendaKind.RECTIFICATION;
    }

    @Override
    public List<Proposal> proposals(Occasion occasion) {
        List<TaskLine> open = open();
        return open.isEmpty() ? List.of() : List.of(proposal(open, occasion));
    }

    @Override
    public Optional<Proposal> about(String subject, Occasion occasion) {
        return subject.equals(kind().subject()) ? Optional.of(proposal(open(), occasion)) : Optional.empty();
    }

    private List<TaskLine> open() {
        return tasks.list(Actor.system(), TaskFilter.OPEN.from(TaskOrigin.FINDING), TaskQueries.EXPORT).rows().stream()
                .filter(task -> task.assignedOn() != null)
                .toList();
    }

    private Proposal proposal(List<TaskLine> open, Occasion occasion) {
        int overdue = count(open, Light.OVERDUE);
        int soon = count(open, Light.DUE_SOON);
        return new Proposal(
                kind(),
                kind().subject(),
                new AgendaItemCommand(
                        words.draft("draft.rectifications.title"),
                        words.draft(
                                "draft.rectifications.text",
                                words.fullDay(occasion.today()),
                                open.size(),
                                overdue,
                                soon),
                        null,
                        words.draft("supervision"),
                        MINUTES),
                new Evidence(
                        occasion.now(),
                        List.of(
                                figure("rectifications", open.size(), LIST),
                                figure("overdueRectifications", overdue, LIST + "&light=OVERDUE"),
                                figure("dueSoonRectifications", soon, LIST + "&light=DUE_SOON")),
                        open.stream()
                                .sorted(Comparator.comparing(
                                        task -> task.light().light()))
                                .map(this::line)
                                .toList()));
    }

    private static int count(List<TaskLine> open, Light light) {
        return (int) open.stream().filter(task -> task.light().light() == light).count();
    }

    private Figure figure(String key, int count, String path) {
        return new Figure(words.draft("figure." + key), words.draft("items", count), path);
    }

    private Line line(TaskLine task) {
        String light = words.text(task.light().light().messageKey());
        return new Line(
                "task:" + task.id(),
                words.text("task.title.rectification"),
                task.leadUnitName(),
                task.due() == null ? light : words.draft("detail.rectification", words.fullDay(task.due()), light),
                task.path());
    }
}
