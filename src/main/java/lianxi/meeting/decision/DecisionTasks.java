package lianxi.meeting.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import lianxi.roster.RosterQueries;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;
import lianxi.task.TaskChecks;
import lianxi.task.TaskCommand;
import lianxi.task.TaskOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The task that a decision becomes (议定事项交办), in the decision's own words. */
@Component
class DecisionTasks {

    private static final String ELLIPSIS = "\u2026";

    private final RosterQueries roster;
    private final JdbcClient jdbc;
    private final Clock clock;

    DecisionTasks(RosterQueries roster, JdbcClient jdbc, Clock clock) {
        this.roster = roster;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static TaskOrigin origin(DecisionId id) {
        return new TaskOrigin(TaskOrigin.DECISION, id.value());
    }

    /** @throws RefusedException when its day has passed before the minutes are signed */
    TaskCommand command(OutcomeView outcome) {
        OutcomeCommand content = outcome.content();
        UnitId lead = Objects.requireNonNull(content.leadUnit());
        LocalDate today = LocalDate.now(clock);
        if (content.due() != null && content.due().isBefore(today)) {
            throw new RefusedException(
                    null, "meeting.decision.refused.duePast", outcome.number(), title(content.text()), content.due());
        }
        return new TaskCommand(
                title(content.text()),
                content.doneMeans().isEmpty() ? content.text() : content.doneMeans(),
                origin(outcome.id().decision()),
                null,
                lead,
                stillThere(lead, content.responsible(), today),
                content.supportingUnits(),
                content.due(),
                content.limit());
    }

    /** Whoever has left the unit since is not charged; the unit names another (明确责任人). */
    private @Nullable PersonId stillThere(UnitId unit, @Nullable PersonId person, LocalDate today) {
        return person != null && roster.peopleOf(unit, today).contains(person) ? person : null;
    }

    /** The words on one line, without their full stop, as long as a task's title may be. */
    static String title(String words) {
        String line = words.replaceAll("\\s+", " ").replaceFirst("\\p{Po}+\\s*$", "");
        int length = line.codePointCount(0, line.length());
        return length <= TaskChecks.TITLE_MAX
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TaskChecks.TITLE_MAX - 1)) + ELLIPSIS;
    }

    /** Whether a task follows the decision that was not stopped. */
    boolean hasAny(DecisionId id) {
        return jdbc.sql(
                        "select exists (select 1 from task where origin_kind = 'decision' and origin_id = :id and state <> 'STOPPED')")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }
}
