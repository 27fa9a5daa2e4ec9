package lianxi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The migrations' days against the notices, and when the table is read again. */
@ServiceTest
class WorkCalendarsTest {

    @Autowired
    private WorkCalendars calendars;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theTableHoldsWhatTheNoticesSayAndNothingElse() {
        WorkCalendar calendar = calendars.current();
        assertThat(Notices.days(true)).allMatch(day -> calendar.day(day).kind() == DayKind.HOLIDAY);
        assertThat(Notices.days(false)).allMatch(day -> calendar.day(day).kind() == DayKind.MAKE_UP_WORKDAY);
        assertThat(jdbc.sql("select day from calendar_day")
                        .query(LocalDate.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Notices.days(true).stream(), Notices.days(false).stream())
                                .toList());
        assertThat(Notices.notices())
                .allSatisfy(notice -> assertThat(calendar.notice(notice.year())).contains(notice));
        assertThat(calendar.day(LocalDate.of(2025, 10, 6)).name()).isEqualTo("中秋节");
    }

    @Test
    void theCalendarStaysInMemoryUntilTheTableChanges() {
        WorkCalendar known = calendars.current();
        calendars.refresh();
        assertThat(calendars.current()).isSameAs(known);
    }

    @Test
    @Transactional
    void aYearThatIsLoadedIsSeenAfterTheRefresh() {
        assertThat(calendars.current().isProvisional(2027)).isTrue();
        jdbc.sql("insert into calendar_year (year, notice_number, issued_on) values (2027, '示例〔2026〕1号', '2026-11-05')")
                .update();
        jdbc.sql("insert into calendar_day (day, kind, name, name_en, notice_year)"
                        + " values ('2027-01-01', 'HOLIDAY', '元旦', 'New Year''s Day', 2027)")
                .update();
        try {
            calendars.refresh();
            assertThat(calendars.current().isProvisional(2027)).isFalse();
            assertThat(calendars.current().isWorkday(LocalDate.of(2027, 1, 1))).isFalse();
        } finally {
            jdbc.sql("delete from calendar_year where year = 2027").update();
            calendars.refresh();
        }
        assertThat(calendars.current().isProvisional(2027)).isTrue();
    }

    @Test
    void theNextYearIsMissedFromDecemberOn() {
        assertThat(calendars.missingNextYear(LocalDate.of(2026, 11, 30))).isEmpty();
        assertThat(calendars.missingNextYear(LocalDate.of(2026, 12, 1))).hasValue(2027);
        assertThat(calendars.missingNextYear(LocalDate.of(2025, 12, 31))).isEmpty();
    }
}
