package lianxi.problem;

import lianxi.permit.TrackId;
import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Which problems to list (问题筛选).
 *
 * @param unit one that has any part in it: raiser, owner or involved
 * @param show which states; everything that is open unless asked otherwise
 * @param pool only those that wait for a meeting (待上会)
 * @param text words in title or description
 * @param before problems older than this one, for the next page
 */
public record ProblemFilter(
        @Nullable UnitId unit,
        @Nullable UnitId owner,
        @Nullable ProjectId project,
        @Nullable TrackId track,
        @Nullable ProblemLevel level,
        Show show,
        boolean pool,
        String text,
        @Nullable Long before) {

    public static final int PAGE = 50;

    public static final ProblemFilter OPEN =
            new ProblemFilter(null, null, null, null, null, Show.OPEN, false, "", null);

    /** 状态: open ones, all, or one state. */
    public enum Show {
        OPEN,
        ALL,
        REGISTERED,
        IN_PROGRESS,
        CLOSING,
        STRUCK_OFF,
        DECLINED,
        WITHDRAWN,
        /** 逾期: the wanted-by date is over and it is not answered. */
        OVERDUE;

        public String messageKey() {
            return switch (this) {
                case OPEN, ALL, OVERDUE -> "problem.show." + name();
                default -> "problem.state." + name();
            };
        }
    }

    public ProblemFilter olderThan(@Nullable Long id) {
        return new ProblemFilter(unit, owner, project, track, level, show, pool, text, id);
    }
}
