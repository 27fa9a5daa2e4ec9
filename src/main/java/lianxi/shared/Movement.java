package lianxi.shared;

import java.time.Instant;

/**
 * What became of a unit's task, problem or quantity at a moment (动态).
 *
 * @param subject the thing, as "task:12"; of several movements of one thing in an interval a reader is shown the last
 * @param text one sentence without its full stop, in official Chinese whatever the reader's language
 * @param path the thing's page
 */
public record Movement(Kind kind, UnitId unit, String subject, String text, String path, Instant at) {

    /** 新增、推进、销号、逾期 */
    public enum Kind {
        NEW,
        PROGRESS,
        STRUCK_OFF,
        OVERDUE
    }
}
