package lianxi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import lianxi.shared.BusinessClock;
import lianxi.testing.MutableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Which due dates a made-up correction of 2017's notice moves; expected by counting days on paper. */
class DueDateMovesTest {

    private static final HolidayNotice CORRECTED = new HolidayNotice(2017, "示例〔2017〕1号", LocalDate.of(2017, 1, 18));

    private final MutableClock clock = new MutableClock();

    @Test
    void aLimitThatCountsOverTheNewDayOffEndsADayLater() {
        // 20 working days after 2017-01-16: 01-17…20 (4), 22…26 (9), 02-03, 04 (11), 06…10 (16), 13…16 (20).
        // With Friday 02-10 off: 06…09 (15), 13…17 (20).
        LegalClock open =
                TimeLimit.workdays(20, TimeLimit.Nature.STATUTORY, null, null).startedOn(LocalDate.of(2017, 1, 16));
        // Five working days after 01-16 are over before: 01-17…20, 22.
        LegalClock early =
                TimeLimit.workdays(5, TimeLimit.Nature.STATUTORY, null, null).startedOn(LocalDate.of(2017, 1, 16));

        assertThat(moves("2017-01-20", fridayOff(), limit("长", open), limit("短", early)))
                .filteredOn(move -> move.kind() == DueDateMove.Kind.LIMIT)
                .containsExactly(new DueDateMove(
                        DueDateMove.Kind.LIMIT,
                        "长",
                        "/permits/1",
                        LocalDate.of(2017, 2, 16),
                        LocalDate.of(2017, 2, 17)));
    }

    @Test
    void aWeekWhoseFridayIsTakenIsReportedOnThursday() {
        assertThat(moves("2017-01-20", fridayOff()))
                .extracting(DueDateMove::kind, DueDateMove::title, DueDateMove::before, DueDateMove::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                DueDateMove.Kind.SLOT,
                                "2017-02-10",
                                LocalDate.of(2017, 2, 10),
                                LocalDate.of(2017, 2, 9)),
                        org.assertj.core.groups.Tuple.tuple(
                                DueDateMove.Kind.BRIEFING,
                                "2017-02-10",
                                LocalDate.of(2017, 2, 10),
                                LocalDate.of(2017, 2, 9)));
    }

    @Test
    void whatIsOverDoesNotMove() {
        assertThat(moves("2017-02-11", fridayOff())).isEmpty();
    }

    @Test
    void aStoppedLimitHasNoDateToMove() {
        RunningLimit stopped = new RunningLimit("停", "/permits/2", calendar -> null);
        assertThat(moves("2017-02-11", fridayOff(), stopped)).isEmpty();
    }

    @Test
    void aYearLoadedAnewMovesTheSlotsOfItsHolidayWeeks() {
        // 国办发明电〔2017〕12号: 2018-02-15 (Thursday) to 02-21 off, worked on 02-11 and 02-24: of the week to Friday
        // 02-16 Wednesday 02-14 is the last working day, of the week to 02-23 Friday itself; its Saturday is worked.
        List<SpecialDay> spring = YearRulesTest.spans(
                        "off 2018-02-15..2018-02-21 春节; on 2018-02-11..2018-02-11 春节; on 2018-02-24..2018-02-24 春节")
                .stream()
                .flatMap(DaySpan::days)
                .toList();
        WorkCalendar loaded = Notices.CALENDAR.with(
                new HolidayNotice(2018, "国办发明电〔2017〕12号", LocalDate.of(2017, 11, 30)), List.of(), spring);

        clock.set("2017-12-04T09:00");
        assertThat(new DueDateMoves(new StaticListableBeanFactory().getBeanProvider(RunningLimits.class), clock)
                        .between(Notices.CALENDAR, loaded, 2018))
                .extracting(move -> move.kind() + " " + move.title() + " " + move.before() + " " + move.after())
                .containsExactly(
                        // Sunday 02-11 closes its Monday–Sunday week.
                        "BRIEFING 2018-02-09 2018-02-09 2018-02-11",
                        "SLOT 2018-02-16 2018-02-16 2018-02-14",
                        "BRIEFING 2018-02-16 2018-02-16 2018-02-14",
                        "BRIEFING 2018-02-23 2018-02-23 2018-02-24");
    }

    private List<DueDateMove> moves(String today, WorkCalendar after, RunningLimit... limits) {
        clock.set(ZonedDateTime.of(LocalDate.parse(today), LocalTime.NOON, BusinessClock.ZONE)
                .toInstant());
        StaticListableBeanFactory sources = new StaticListableBeanFactory();
        sources.addBean("limits", (RunningLimits) () -> List.of(limits));
        return new DueDateMoves(sources.getBeanProvider(RunningLimits.class), clock)
                .between(Notices.CALENDAR, after, 2017);
    }

    private static RunningLimit limit(String title, LegalClock clock) {
        return new RunningLimit(
                title, "/permits/1", calendar -> clock.due(calendar).date());
    }

    /** 2017 as it is, with Friday 02-10 off as well. */
    private static WorkCalendar fridayOff() {
        SpecialDay friday = new SpecialDay(LocalDate.of(2017, 2, 10), DayKind.HOLIDAY, "示例假日", "Sample day");
        return Notices.CALENDAR.with(CORRECTED, List.of(), List.of(friday));
    }
}
