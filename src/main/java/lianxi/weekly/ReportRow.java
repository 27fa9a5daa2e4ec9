package lianxi.weekly;

import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import lianxi.calendar.ReportWeek;
import lianxi.shared.FiledFor;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** A row of weekly_report as read, before names, slots and lateness are added. */
record ReportRow(
        WeeklyReportId id,
        UnitId unit,
        ReportWeek week,
        ReportState state,
        boolean touched,
        ReportText text,
        ReportView.Traces traces,
        @Nullable Instant firstSubmittedAt,
        @Nullable FiledFor filedFor,
        int version) {

    static ReportRow of(ResultSet row, int number) throws SQLException {
        return new ReportRow(
                new WeeklyReportId(row.getLong("id")),
                new UnitId(row.getLong("unit_id")),
                new ReportWeek(row.getObject("week", LocalDate.class)),
                ReportState.valueOf(row.getString("state")),
                row.getString("progress") != null,
                ReportText.of(row.getString("progress"), row.getString("problems"), row.getString("plan")),
                traces(row),
                moment(row, "first_submitted_at"),
                filedFor(row),
                row.getInt("version"));
    }

    /** 迟报 by the first 报送; what has never been filed is late once the slot is over. */
    boolean isLate(Instant slot, Instant now) {
        return firstSubmittedAt == null ? now.isAfter(slot) : firstSubmittedAt.isAfter(slot);
    }

    private static ReportView.Traces traces(ResultSet row) throws SQLException {
        return new ReportView.Traces(
                moment(row, "saved_at"),
                row.getString("saved_by"),
                moment(row, "sign_requested_at"),
                moment(row, "submitted_at"),
                row.getString("submitted_by"),
                moment(row, "settled_at"),
                row.getString("settled_by"),
                row.getString("return_reason"));
    }

    private static @Nullable FiledFor filedFor(ResultSet row) throws SQLException {
        String by = row.getString("told_by");
        Instant at = moment(row, "told_at");
        return by == null || at == null
                ? null
                : new FiledFor(by, FiledFor.Channel.valueOf(row.getString("told_how")), at);
    }
}
