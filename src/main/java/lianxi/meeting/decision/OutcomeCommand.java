package lianxi.meeting.decision;

import java.time.LocalDate;
import java.util.List;
import lianxi.calendar.TimeLimit;
import lianxi.meeting.agenda.AgendaItemId;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What an item came to, as it is typed in the room or afterwards (议题结果). A task (交办) says who and by when; a decision
 * (议定) may; for information (知悉) only the words count.
 *
 * @param doneMeans what "done" means (办结标准); empty where the words say it
 * @param responsible a person of the lead unit; null where none was named
 * @param due null where a limit gives it, or where none is set
 * @param limit counted from the day on which the minutes are signed
 */
public record OutcomeCommand(
        AgendaItemId item,
        OutcomeKind kind,
        String text,
        @Nullable UnitId leadUnit,
        List<UnitId> supportingUnits,
        @Nullable PersonId responsible,
        String doneMeans,
        @Nullable LocalDate due,
        @Nullable TimeLimit limit) {

    public static final int TEXT_MAX = 1000;
    public static final int DONE_MEANS_MAX = 1000;

    public OutcomeCommand {
        text = text.strip();
        doneMeans = doneMeans.strip();
        boolean follows = kind.isDecision();
        leadUnit = follows ? leadUnit : null;
        supportingUnits = leadUnit == null ? List.of() : List.copyOf(supportingUnits);
        responsible = leadUnit == null ? null : responsible;
        doneMeans = follows ? doneMeans : "";
        due = follows ? due : null;
        limit = follows ? limit : null;
    }

    /** Words alone: 知悉, or a decision for nobody in particular. */
    public static OutcomeCommand of(AgendaItemId item, OutcomeKind kind, String text) {
        return new OutcomeCommand(item, kind, text, null, List.of(), null, "", null, null);
    }

    /** A task for one unit by a date (交办). */
    public static OutcomeCommand task(AgendaItemId item, String text, UnitId leadUnit, LocalDate due) {
        return new OutcomeCommand(item, OutcomeKind.TASK, text, leadUnit, List.of(), null, "", due, null);
    }

    /** Whether it becomes a task when the minutes are signed. */
    public boolean becomesTask() {
        return leadUnit != null;
    }
}
