package lianxi.permit;

import java.time.LocalDate;

/** An entry of a step that holds, not struck (有效办理记录). */
public record RecordedEntry(TrackId track, int position, StepAction action, LocalDate on) {}
