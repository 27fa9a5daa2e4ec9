package lianxi.roster;

import java.time.LocalDate;
import java.util.List;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * All there is about a unit.
 *
 * @param texts its texts through time, the newest first
 * @param reporting the spans in which it owes a weekly report, the newest first
 * @param assignments roles, the present ones first
 * @param seats the places in bodies printed under it today
 * @param charges which leaders are and were in charge of it (分管领导), the newest first
 * @param covers who stood in for whom (AB角顶岗), the newest first
 */
public record UnitPage(
        UnitId id,
        String name,
        String shortName,
        String alias,
        UnitKind kind,
        String duty,
        int position,
        int version,
        List<Text> texts,
        List<Span> reporting,
        List<AssignmentView> assignments,
        List<PlaceView> seats,
        List<ChargeView> charges,
        List<CoverView> covers) {

    /** The unit's texts from a day on. */
    public record Text(String name, UnitKind kind, String duty, LocalDate from, OrderingDocument document) {}

    /** A span with the documents that began and ended it. */
    public record Span(
            LocalDate from,
            @Nullable LocalDate until,
            OrderingDocument document,
            @Nullable OrderingDocument endDocument) {

        public boolean isOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }

        public @Nullable LocalDate lastDay() {
            return until == null ? null : until.minusDays(1);
        }
    }

    public boolean reportsOn(LocalDate day) {
        return reporting.stream().anyMatch(span -> span.isOn(day));
    }

    /** The roles of a day. */
    public List<AssignmentView> assignmentsOn(LocalDate day) {
        return assignments.stream().filter(role -> role.isOn(day)).toList();
    }

    /** The leader in charge on a day; null if none is recorded. */
    public @Nullable ChargeView chargeOn(LocalDate day) {
        return charges.stream().filter(charge -> charge.isOn(day)).findFirst().orElse(null);
    }

    /** Charges that have ended or are still to begin. */
    public List<ChargeView> otherCharges(LocalDate day) {
        return charges.stream().filter(charge -> !charge.isOn(day)).toList();
    }

    /** Roles that have ended or are still to begin. */
    public List<AssignmentView> otherAssignments(LocalDate day) {
        return assignments.stream().filter(role -> !role.isOn(day)).toList();
    }
}
