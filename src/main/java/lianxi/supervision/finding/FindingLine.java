package lianxi.supervision.finding;

import java.time.LocalDate;
import lianxi.shared.UnitId;
import lianxi.supervision.FindingId;
import lianxi.supervision.InspectionId;
import lianxi.task.TaskLine;
import org.jspecify.annotations.Nullable;

/**
 * A finding in lists (发现问题台账的一行).
 *
 * @param concludedOn the day on which its conclusion was signed; null before
 * @param rectification the task that it became (整改), with its light; null where there is none yet, or none was asked
 */
public record FindingLine(
        FindingId id,
        UnitId unit,
        String unitName,
        @Nullable InspectionId inspection,
        FindingText text,
        @Nullable String projectName,
        FindingState state,
        @Nullable LocalDate concludedOn,
        String recordedBy,
        @Nullable TaskLine rectification,
        int version) {

    public String path() {
        return "/supervision/findings/" + id;
    }

    FindingLine with(@Nullable TaskLine task) {
        return new FindingLine(
                id, unit, unitName, inspection, text, projectName, state, concludedOn, recordedBy, task, version);
    }
}
