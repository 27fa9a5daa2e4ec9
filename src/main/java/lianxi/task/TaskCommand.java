package lianxi.task;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lianxi.calendar.TimeLimit;
import lianxi.project.ProjectId;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a task asks for (任务内容).
 *
 * @param doneMeans what "done" means (办结标准)
 * @param project null for a task of no one project
 * @param responsible a person of the lead unit; null while the unit has named none
 * @param due the due date; null where a limit gives it, or where none is set
 * @param limit counted from the day of 交办, which itself does not count; null where a date is set
 */
public record TaskCommand(
        String title,
        String doneMeans,
        TaskOrigin origin,
        @Nullable ProjectId project,
        UnitId leadUnit,
        @Nullable PersonId responsible,
        List<UnitId> supportingUnits,
        @Nullable LocalDate due,
        @Nullable TimeLimit limit) {

    public TaskCommand {
        supportingUnits = List.copyOf(supportingUnits);
    }

    /** Lead and supporting units. */
    public List<UnitId> units() {
        return Stream.concat(Stream.of(leadUnit), supportingUnits.stream())
                .distinct()
                .toList();
    }

    /** A task for one unit by a date. */
    public static TaskCommand of(
            String title, String doneMeans, TaskOrigin origin, UnitId leadUnit, @Nullable LocalDate due) {
        return new TaskCommand(title, doneMeans, origin, null, leadUnit, null, List.of(), due, null);
    }
}
