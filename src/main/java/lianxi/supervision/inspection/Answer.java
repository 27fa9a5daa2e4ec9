package lianxi.supervision.inspection;

import java.time.Instant;

/** What an inspector found of a line (核对记录). */
public record Answer(int line, Verdict verdict, String note, Instant at, String by) {

    public static final int NOTE_MAX = 1000;
}
