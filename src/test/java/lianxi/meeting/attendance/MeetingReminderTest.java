package lianxi.meeting.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import lianxi.calendar.Notices;
import lianxi.scheduling.Owed;
import lianxi.shared.BusinessClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 15:00 of the second working day before the meeting and 08:30 of the working day before it, counted by hand. */
class MeetingReminderTest {

    @ParameterizedTest
    @CsvSource({
        "2017-01-16T09:00, 2017-01-12T15:00, 2017-01-13T08:30",
        "2017-02-15T09:00, 2017-02-13T15:00, 2017-02-14T08:30",
        // 春节 01-27 to 02-02; Saturday 02-04 is worked (国办发明电〔2016〕17号)
        "2017-02-06T09:00, 2017-02-03T15:00, 2017-02-04T08:30",
        "2017-02-03T09:00, 2017-01-25T15:00, 2017-01-26T08:30",
    })
    void remindersStandOnWorkingDays(LocalDateTime meeting, LocalDateTime first, LocalDateTime second) {
        assertThat(MeetingReminder.reminders(7, meeting.atZone(BusinessClock.ZONE), Notices.CALENDAR))
                .containsExactly(
                        Owed.until("7@" + meeting + "/2", instant(first), instant(second)),
                        Owed.until("7@" + meeting + "/1", instant(second), instant(meeting)));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(BusinessClock.ZONE).toInstant();
    }
}
