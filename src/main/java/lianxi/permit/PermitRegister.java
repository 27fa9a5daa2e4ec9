package lianxi.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.project.ProjectId;
import lianxi.project.schedule.AnchorOutlook;
import lianxi.shared.UnitId;

/**
 * Every track as it stood at a moment (手续台账), with the lights of that day.
 *
 * @param cutOff what was recorded later is left out (数据截至)
 * @param anchors how all projects' dates stood by the schedules of that day
 */
public record PermitRegister(
        Instant cutOff, LocalDate day, List<TrackLine> lines, Map<ProjectId, List<AnchorOutlook>> anchors) {

    public PermitRegister {
        lines = List.copyOf(lines);
    }

    public TrackCounts counts() {
        return TrackCounts.of(lines);
    }

    public Map<ProjectId, TrackCounts> countsByProject() {
        return counts(TrackLine::project);
    }

    public Map<UnitId, TrackCounts> countsByUnit() {
        return counts(TrackLine::unit);
    }

    private <K> Map<K, TrackCounts> counts(Function<TrackLine, K> key) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        key, LinkedHashMap::new, Collectors.collectingAndThen(Collectors.toList(), TrackCounts::of)));
    }
}
