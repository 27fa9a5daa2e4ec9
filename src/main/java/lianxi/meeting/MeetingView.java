package lianxi.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import lianxi.shared.BusinessClock;
import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it stands.
 *
 * @param series null unless it is a regular one
 * @param month its period: the month of the original slot
 * @param slot the original slot, wherever the meeting has moved
 * @param minutes how long it is planned for
 * @param place may be empty while it is not known
 * @param about what an ad-hoc or special-topic meeting is called for, as "problem:12"
 * @param aboutTitle what that thing was called when the meeting was planned
 * @param aboutPath its page
 * @param chair who chairs it by the roster of its day; null while the group has no head then
 */
public record MeetingView(
        MeetingId id,
        MeetingKind kind,
        @Nullable SeriesId series,
        @Nullable YearMonth month,
        @Nullable LocalDateTime slot,
        String title,
        LocalDate day,
        LocalTime at,
        int minutes,
        String place,
        @Nullable String about,
        @Nullable String aboutTitle,
        @Nullable String aboutPath,
        MeetingState state,
        @Nullable Chair chair,
        @Nullable String cancelledReason,
        Instant plannedAt,
        String plannedBy,
        int version) {

    /**
     * Who chairs a meeting (主持人): the group head, or a deputy entrusted with it (受托主持).
     *
     * @param basis the group head's written authority; null for the head
     */
    public record Chair(
            PersonId person,
            String name,
            @Nullable String post,
            @Nullable String basis,
            @Nullable LocalDate basisDay) {

        public boolean isEntrusted() {
            return basis != null;
        }
    }

    public LocalDateTime start() {
        return day.atTime(at);
    }

    public LocalDateTime end() {
        return start().plusMinutes(minutes);
    }

    public ZonedDateTime startsAt() {
        return start().atZone(BusinessClock.ZONE);
    }

    /** Whether it stands elsewhere in the calendar than its rule had put it. */
    public boolean wasMoved() {
        return slot != null && !slot.equals(start());
    }

    public boolean isRegular() {
        return kind == MeetingKind.REGULAR;
    }

    public String path() {
        return "/meetings/" + id;
    }
}
