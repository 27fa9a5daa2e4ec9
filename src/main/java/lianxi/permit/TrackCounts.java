package lianxi.permit;

import java.util.Collection;

/**
 * Counted tracks (统计口径): 应办 = 已办结 + 办理中 + 暂停 + 未启动 + 不予许可; those being clarified stand apart; of the due
 * ones some are overdue, others will be (预计误期).
 */
public record TrackCounts(
        int completed,
        int inProgress,
        int suspended,
        int notStarted,
        int refused,
        int clarifying,
        int overdue,
        int forecastLate,
        int dueSoon,
        int completedLate) {

    public static TrackCounts of(Collection<TrackLine> lines) {
        return new TrackCounts(
                count(lines, TrackState.COMPLETED),
                count(lines, TrackState.IN_PROGRESS),
                count(lines, TrackState.SUSPENDED),
                count(lines, TrackState.NOT_STARTED),
                count(lines, TrackState.REFUSED),
                count(lines, TrackState.CLARIFYING),
                (int) lines.stream().filter(line -> line.reading().isOverdue()).count(),
                (int) lines.stream()
                        .filter(line -> line.reading().isForecastLate())
                        .count(),
                (int) lines.stream().filter(line -> line.reading().isDueSoon()).count(),
                (int) lines.stream()
                        .filter(line -> line.reading().light().late())
                        .count());
    }

    private static int count(Collection<TrackLine> lines, TrackState state) {
        return (int) lines.stream().filter(line -> line.state() == state).count();
    }

    /** 应办. */
    public int due() {
        return completed + inProgress + suspended + notStarted + refused;
    }
}
