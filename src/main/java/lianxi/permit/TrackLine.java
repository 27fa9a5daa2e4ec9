package lianxi.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import lianxi.calendar.ScheduleOutlook;
import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A track in lists (手续台账的一行): project, permit, who follows it, where it stands and its light on the day asked for.
 *
 * @param stepName the step it stands at
 * @param severalSteps whether the step's name tells anything beside the permit's
 * @param since the day of that step's latest entry; null before the first
 * @param ball who holds the ball, null when nothing is owed
 */
public record TrackLine(
        TrackId id,
        ProjectId project,
        String projectName,
        UnitId undertaker,
        String code,
        int position,
        String permitName,
        String shortTop,
        String shortBottom,
        UnitId unit,
        String unitName,
        Need need,
        @Nullable String needReason,
        String stepName,
        boolean severalSteps,
        StepState stepState,
        @Nullable LocalDate since,
        TrackReading reading,
        @Nullable Ball ball,
        LocalDate ballSince,
        @Nullable HoldReason hold,
        @Nullable LocalDate targetOn,
        Instant changedAt,
        @Nullable Instant verifiedAt) {

    /** The red ones (逾期、不予许可), the longest held first. */
    public static List<TrackLine> reds(Collection<TrackLine> lines) {
        return lines.stream()
                .filter(line -> line.reading().isRed())
                .sorted(Comparator.comparing(TrackLine::ballSince))
                .toList();
    }

    public TrackState state() {
        return reading.state();
    }

    @Nullable
    public LocalDate due() {
        return reading.due();
    }

    /** What the schedule says of its tightest open step; null where it says nothing. */
    @Nullable
    public ScheduleOutlook outlook() {
        return reading.outlook();
    }
}
