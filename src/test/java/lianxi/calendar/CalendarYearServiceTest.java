package lianxi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import lianxi.shared.Actor;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.transaction.annotation.Transactional;

@ServiceTest
class CalendarYearServiceTest {

    /** 国办发明电〔2017〕12号 of 2017-11-30. */
    static final String NOTICE_2018 = "off 2017-12-30..2018-01-01 元旦; off 2018-02-15..2018-02-21 春节;"
            + "on 2018-02-11..2018-02-11 春节; on 2018-02-24..2018-02-24 春节; off 2018-04-05..2018-04-07 清明节;"
            + "on 2018-04-08..2018-04-08 清明节; off 2018-04-29..2018-05-01 劳动节; on 2018-04-28..2018-04-28 劳动节;"
            + "off 2018-06-16..2018-06-18 端午节; off 2018-09-22..2018-09-24 中秋节; off 2018-10-01..2018-10-07 国庆节;"
            + "on 2018-09-29..2018-09-30 国庆节";

    @Autowired
    CalendarYearService service;

    @Autowired
    CalendarYearQueries queries;

    @Autowired
    WorkCalendars calendars;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    @Autowired
    SignIn signIn;

    Actor office;

    @BeforeEach
    void december() {
        clock.set("2017-12-05T09:00");
        office = signIn.actor(signIn.account(Role.OFFICE));
    }

    @AfterEach
    void asItWas() {
        jdbc.sql("delete from calendar_year where year = 2018").update();
        calendars.refresh();
    }

    /** What a transaction that was rolled back had made known. */
    @AfterTransaction
    void readAnew() {
        calendars.refresh();
    }

    @Test
    void aLoadedYearIsInForceAtOnce() {
        assertThat(calendars.missingNextYear(LocalDate.of(2017, 12, 5))).hasValue(2018);

        service.save(office, of2018(0));

        assertThat(calendars.missingNextYear(LocalDate.of(2017, 12, 5))).isEmpty();
        // 261 weekdays, 17 of them off (01-01; 02-15, 16, 19–21; 04-05, 06, 30; 05-01; 06-18; 09-24; 10-01–05), 6
        // make-ups.
        assertThat(calendars.current().workdays(Year.of(2018))).isEqualTo(250);
        // 20 weekdays less five, and 02-11 and 02-24.
        assertThat(calendars.current().workdays(YearMonth.of(2018, Month.FEBRUARY)))
                .isEqualTo(17);
        assertThat(queries.year(2018)).hasValueSatisfying(year -> {
            assertThat(year.spans()).hasSize(12);
            assertThat(year.loadedBy()).isEqualTo(office.name());
            assertThat(year.version()).isEqualTo(1);
        });
        assertThat(acts()).contains("calendar.load");
    }

    @Test
    void theCheckBeforeSavingWritesNothing() {
        String revision = revision();

        CalendarYearPreview preview = service.preview(of2018(0));

        assertThat(preview.workdaysBefore()).isEqualTo(261);
        assertThat(preview.workdaysAfter()).isEqualTo(250);
        assertThat(preview.moves())
                .extracting(DueDateMove::title)
                .contains("2018-02-16")
                .doesNotContain("2018-02-02");
        assertThat(revision()).isEqualTo(revision);
    }

    @Test
    @Transactional
    void aCorrectionKeepsWhatStoodBeforeWithWhoAndWhy() {
        LoadedYear before = queries.year(2017).orElseThrow();
        String revision = revision();

        service.save(office, correction(before, "国务院办公厅另行通知"));

        LoadedYear after = queries.year(2017).orElseThrow();
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.reason()).isEqualTo("国务院办公厅另行通知");
        assertThat(after.spans()).hasSize(before.spans().size() + 1);
        assertThat(queries.versions(2017).stream().skip(1).toList())
                .singleElement()
                .satisfies(past -> assertThat(past.notice()).isEqualTo(before.notice()));
        assertThat(jdbc.sql("select jsonb_array_length(days) from calendar_year_past")
                        .query(Integer.class)
                        .single())
                .isEqualTo(before.spans().stream().mapToInt(DaySpan::length).sum());
        assertThat(revision()).as("other nodes notice, whatever their clocks").isNotEqualTo(revision);
        assertThat(acts()).contains("calendar.correct");
    }

    @Test
    void aCorrectionNeedsItsReason() {
        LoadedYear before = queries.year(2017).orElseThrow();

        assertThatThrownBy(() -> service.save(office, correction(before, " ")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field()).isEqualTo("reason"));
    }

    @Test
    @Transactional
    void aCorrectionOfAnOutdatedTextShowsBoth() {
        LoadedYear before = queries.year(2017).orElseThrow();
        service.save(office, correction(before, "先改的"));

        assertThatThrownBy(() -> service.save(office, correction(before, "后改的")))
                .isInstanceOfSatisfying(StaleVersionException.class, stale -> {
                    assertThat(stale.current()).isEqualTo(before.version() + 1);
                    assertThat(stale.conflicts()).hasSize(2);
                });
    }

    @Test
    void aYearIsLoadedOnce() {
        service.save(office, of2018(0));

        assertThatThrownBy(() -> service.save(office, of2018(0)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field()).isEqualTo("year"));
    }

    @Test
    void onlyTheOfficeLoadsAYear() {
        for (Role role : Role.values()) {
            if (role != Role.OFFICE) {
                Actor other =
                        new Actor(null, null, "示例", java.util.Set.of(role), java.util.Set.of(), java.util.Set.of());
                assertThatThrownBy(() -> service.save(other, of2018(0)))
                        .as(role.name())
                        .isInstanceOfAny(AccessDeniedException.class, lianxi.shared.ForbiddenException.class);
            }
        }
        assertThat(queries.year(2018)).isEmpty();
    }

    private static CalendarYearCommand of2018(int version) {
        return new CalendarYearCommand(
                2018, "国办发明电〔2017〕12号", LocalDate.of(2017, 11, 30), "", YearRulesTest.spans(NOTICE_2018), version);
    }

    /** 2017 with one more day off, made up. */
    private static CalendarYearCommand correction(LoadedYear before, String reason) {
        List<DaySpan> spans = new ArrayList<>(before.spans());
        spans.addAll(YearRulesTest.spans("off 2017-12-29..2017-12-29 示例假日"));
        return new CalendarYearCommand(2017, "示例〔2017〕1号", LocalDate.of(2017, 12, 1), reason, spans, before.version());
    }

    private String revision() {
        return jdbc.sql("select calendar_revision()").query(String.class).single();
    }

    private List<String> acts() {
        return jdbc.sql("select action from audit_event").query(String.class).list();
    }
}
