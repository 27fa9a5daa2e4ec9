package lianxi.supervision.measure;

import java.time.Instant;

/**
 * One thing that was done with a talk or a proposal (办理记录).
 *
 * @param key of what was done, as "supervision.measure.talk.done.NOTIFY"
 */
public record MeasureEntry(Instant at, String by, String key, String note) {}
