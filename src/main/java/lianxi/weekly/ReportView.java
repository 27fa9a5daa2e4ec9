package lianxi.weekly;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import lianxi.calendar.ReportWeek;
import lianxi.shared.FiledFor;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * One report with what its page needs.
 *
 * @param text what is written, or what the form opens with while nobody has saved anything
 * @param touched whether somebody has saved the draft
 * @param late 迟报: the first 报送 came after the slot, or none has come yet and the slot is over
 * @param closed whether the week's briefing is signed
 * @param changes this week's changes of the unit's tracks, tasks, problems and quantities, for the form only
 * @param pressing the unit's tracks that want attention now, for the form only
 * @param history what happened to it, oldest first
 */
public record ReportView(
        WeeklyReportId id,
        UnitId unit,
        String unitName,
        ReportWeek week,
        ZonedDateTime slot,
        ReportState state,
        ReportText text,
        boolean touched,
        boolean late,
        boolean closed,
        boolean headSigns,
        Traces traces,
        @Nullable FiledFor filedFor,
        @Nullable PriorReport prior,
        List<ChangeLine> changes,
        List<PressingTrack> pressing,
        List<ReportLog.Entry> history,
        int version) {

    /** Who did what when with the report. */
    public record Traces(
            @Nullable Instant savedAt,
            @Nullable String savedBy,
            @Nullable Instant signRequestedAt,
            @Nullable Instant submittedAt,
            @Nullable String submittedBy,
            @Nullable Instant settledAt,
            @Nullable String settledBy,
            @Nullable String returnReason) {}

    /** Whether the unit may still write. */
    public boolean isOpen() {
        return !state.isFiled() && !closed;
    }

    public boolean isAwaitingSignature() {
        return traces.signRequestedAt() != null && isOpen();
    }

    ReportView with(ReportText prefilled, List<ChangeLine> lines, List<PressingTrack> urgent) {
        return new ReportView(
                id, unit, unitName, week, slot, state, prefilled, touched, late, closed, headSigns, traces, filedFor,
                prior, lines, urgent, history, version);
    }
}
