package lianxi.meeting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month of the list of meetings (按月列会).
 *
 * @param meetings those held in it, the latest first
 * @param gap why it has no regular meeting; null where it has one, or owes none
 */
public record MeetingMonth(
        YearMonth month,
        List<MeetingView> meetings,
        @Nullable Gap gap) {

    public MeetingMonth {
        meetings = List.copyOf(meetings);
    }

    /** Why a month has no regular meeting: 待起草、起草延误、改到其他月份、取消. */
    public enum Why {
        AHEAD,
        LATE,
        MOVED,
        CANCELLED;

        public String messageKey() {
            return "meeting.gap." + name();
        }
    }

    /**
     * A month without its regular meeting.
     *
     * @param start the original slot
     * @param draftedAt when the agenda is due; null once it was drafted
     * @param regular the month's meeting, which was moved or called off; null while none is drafted
     */
    public record Gap(
            Why why,
            LocalDateTime start,
            @Nullable Instant draftedAt,
            @Nullable MeetingView regular) {}
}
