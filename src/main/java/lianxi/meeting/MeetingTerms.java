package lianxi.meeting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * What a meeting is called, when and where it is held.
 *
 * @param minutes how long it is planned for
 * @param place may be empty while it is not known
 */
public record MeetingTerms(String title, LocalDate day, LocalTime at, int minutes, String place) {

    LocalDateTime start() {
        return day.atTime(at);
    }

    /** Whether somebody who was told of the other must be told again. */
    boolean meetsElsewhere(MeetingTerms other) {
        return !start().equals(other.start()) || !place.equals(other.place());
    }
}
