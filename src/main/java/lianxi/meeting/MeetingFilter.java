package lianxi.meeting;

import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings a list shows.
 *
 * @param year of its period or of its day
 * @param about called for this thing, as "problem:12"
 */
public record MeetingFilter(
        @Nullable Integer year,
        @Nullable MeetingKind kind,
        @Nullable MeetingState state,
        @Nullable String about) {

    public static final MeetingFilter ALL = new MeetingFilter(null, null, null, null);

    /** The same in one year. */
    MeetingFilter in(Year one) {
        return new MeetingFilter(one.getValue(), kind, state, about);
    }

    /** Whether a month without a regular meeting belongs into the list. */
    boolean showsGaps() {
        return (kind == null || kind == MeetingKind.REGULAR) && state == null && about == null;
    }

    public static MeetingFilter about(String subject) {
        return new MeetingFilter(null, null, null, subject);
    }
}
