package lianxi.task;

import java.time.LocalDate;
import lianxi.calendar.LightReading;
import lianxi.project.ProjectId;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A task in lists (任务).
 *
 * @param due the date in force; null where none is set
 * @param firstDue the date it was first assigned with, where a later one stands; else null
 * @param assignedOn the day of the last 交办; null before
 * @param completedOn the day of the 申请办结 that passed; null while it is not completed
 * @param supporting how many units support it
 * @param light computed from the facts of this row and today, with its why
 */
public record TaskLine(
        TaskId id,
        String title,
        TaskOrigin origin,
        UnitId leadUnit,
        String leadUnitName,
        @Nullable PersonId responsible,
        @Nullable String responsibleName,
        @Nullable ProjectId project,
        @Nullable String projectName,
        TaskState state,
        @Nullable LocalDate due,
        @Nullable LocalDate firstDue,
        @Nullable LocalDate assignedOn,
        @Nullable LocalDate completedOn,
        int supporting,
        LightReading light,
        int version) {

    public String path() {
        return "/tasks/" + id;
    }

    /** Where the next page of a list begins. */
    public TaskFilter.Key key() {
        return new TaskFilter.Key(due, id.value());
    }
}
