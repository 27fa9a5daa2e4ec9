package lianxi.supervision.conclusion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lianxi.shared.Actor;
import lianxi.shared.RefusedException;
import lianxi.supervision.FindingId;
import lianxi.supervision.finding.FindingLine;
import lianxi.supervision.finding.FindingText;
import lianxi.task.TaskCommand;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskQueries;
import lianxi.task.TaskService;
import org.springframework.stereotype.Component;

/** The tasks that findings become (整改): assigned with the conclusion, stopped when a review revokes the finding. */
@Component
class Rectifications {

    private final TaskService tasks;
    private final TaskQueries lines;
    private final ConclusionWords words;
    private final Clock clock;

    Rectifications(TaskService tasks, TaskQueries lines, ConclusionWords words, Clock clock) {
        this.tasks = tasks;
        this.lines = lines;
        this.words = words;
        this.clock = clock;
    }

    /** @throws RefusedException when a day has passed before the conclusion is signed */
    void assign(Actor actor, FindingLine finding) {
        FindingText text = finding.text();
        if (!text.rectify()) {
            return;
        }
        LocalDate due = Objects.requireNonNull(text.due());
        if (due.isBefore(LocalDate.now(clock))) {
            throw new RefusedException(null, "supervision.conclusion.refused.duePast", text.title(), due);
        }
        tasks.assign(
                actor,
                new TaskCommand(
                        words.text("supervision.finding.task.title", text.title()),
                        text.demand(),
                        new TaskOrigin(TaskOrigin.FINDING, finding.id().value()),
                        text.project(),
                        finding.unit(),
                        null,
                        List.of(),
                        due,
                        null));
    }

    /** 中止 all that was assigned for it, by its conclusion or by a talk, before 已办结; what is done stays done. */
    void stop(Actor actor, FindingId finding, String reason) {
        lines.ofOrigin(TaskOrigin.FINDING, List.of(finding.value())).values().stream()
                .flatMap(List::stream)
                .filter(task -> task.state().isOpen())
                .forEach(task -> tasks.stopRevoked(actor, task.id(), reason));
    }
}
