package lianxi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Limits worked by hand, each with the law or notice that asks for it. Where the counting is not seen at a glance it stands
 * in the first column: "+3" is the third counted day. † means that a year without a notice was looked at.
 */
class WorkedExamplesTest {

    private final WorkCalendar calendar = Notices.CALENDAR;

    @ParameterizedTest(name = "{0}: {1} + {2} {3} → {4}")
    @CsvSource(delimiter = '|', textBlock = """
        domain.md; 行政许可法 42                                          | 2017-01-16 | 20  | WORKING | 2017-02-16
        domain.md                                                         | 2017-02-06 | 5   | WORKING | 2017-02-13
        domain.md: 120 working days from the notice to the grid date      | 2017-01-05 | 120 | WORKING | 2017-06-30
        国办发明电〔2016〕17号: received on Saturday, Sunday 01-22 worked  | 2017-01-21 | 1   | WORKING | 2017-01-22
        17号: Friday, then the worked Sunday                              | 2017-01-20 | 1   | WORKING | 2017-01-22
        17号: the day before 春节                                         | 2017-01-26 | 1   | WORKING | 2017-02-03
        17号: 02-03 +1, Saturday 02-04 worked +2                          | 2017-01-26 | 2   | WORKING | 2017-02-04
        17号: 02-03 +1, 02-04 +2, Monday +3                               | 2017-01-26 | 3   | WORKING | 2017-02-06
        17号: received in 春节 itself                                     | 2017-01-29 | 1   | WORKING | 2017-02-03
        许可法 32, 清明: 03-31 +1, 04-01 worked +2, 04-05 +3, 06 +4, 07 +5 | 2017-03-30 | 5   | WORKING | 2017-04-07
        许可法 32, 劳动节: 05-02 … 05 +4, 05-08 +5                        | 2017-04-28 | 5   | WORKING | 2017-05-08
        许可法 32, 端午: 05-27 worked +1, 05-31 +2, 06-01, 02 +4, 05 +5   | 2017-05-26 | 5   | WORKING | 2017-06-05
        许可法 32, 国庆: 09-30 worked +1, 10-09 +2, 10, 11, 12 +5         | 2017-09-29 | 5   | WORKING | 2017-10-12
        许可法 42, 国庆: to 09-30 +8, 10-09 … 13 +13, 16 … 20 +18, 24 +20  | 2017-09-20 | 20  | WORKING | 2017-10-24
        许可法 44: 02-17 +1, to 24 +6, 28 +8, 03-02 +10                   | 2017-02-16 | 10  | WORKING | 2017-03-02
        许可法 44, 春节: 01-26 +1, 02-03, 04 +3, 06 … 10 +8, 14 +10       | 2017-01-25 | 10  | WORKING | 2017-02-14
        许可法 42 联合办理: Feb +16, Mar +39, 04-01 +40, 05 … 07 +43, 11 +45 | 2017-02-06 | 45 | WORKING | 2017-04-11
        许可法 43 下级审查: to 06-30 +19, 07-03 +20                       | 2017-06-05 | 20  | WORKING | 2017-07-03
        水土保持, promised (permits.md): to 03-17 +12, 23 +16             | 2017-03-01 | 16  | WORKING | 2017-03-23
        国办发明电〔2023〕7号: 02-06 … 09 +4, Sunday 02-18 worked +5       | 2024-02-05 | 5   | WORKING | 2024-02-18
        7号: Sunday 02-04 worked +1, 05 … 08 +5                           | 2024-02-02 | 5   | WORKING | 2024-02-08
        7号, 清明: Sunday 04-07 worked +1, 08 … 11 +5                     | 2024-04-03 | 5   | WORKING | 2024-04-11
        7号, 劳动节: 04-28 worked +1, 29, 30 +3, 05-06, 07 +5             | 2024-04-26 | 5   | WORKING | 2024-05-07
        7号: 05-07 … 10 +4, Saturday 05-11 worked +5                      | 2024-05-06 | 5   | WORKING | 2024-05-11
        7号, 端午: Monday 06-10 off, 11 … 14 +4, 17 +5                    | 2024-06-07 | 5   | WORKING | 2024-06-17
        7号, 中秋: 09-14 worked +1, 18, 19, 20 +4, 23 +5                  | 2024-09-13 | 5   | WORKING | 2024-09-23
        7号, 国庆: 09-29 +1, 30 +2, 10-08 … 12 +7, 14, 15, 16 +10         | 2024-09-27 | 10  | WORKING | 2024-10-16
        leap day                                                          | 2024-02-28 | 1   | WORKING | 2024-02-29
        2023 is not loaded: 12-29 +1, 2024-01-02 … 05 +5                  | 2023-12-28 | 5   | WORKING | 2024-01-05 †
        国办发明电〔2024〕12号: 01-26 worked +1, 27 +2, 02-05, 06, 07 +5   | 2025-01-24 | 5   | WORKING | 2025-02-07
        12号: 02-06, 07 +2, Saturday 02-08 worked +3, 10 +4               | 2025-02-05 | 4   | WORKING | 2025-02-10
        12号, 清明 04-04 … 06: 07 +1, 08 +2                               | 2025-04-03 | 2   | WORKING | 2025-04-08
        12号, 劳动节: 04-27 worked +1, 28, 29, 30 +4, 05-06 +5            | 2025-04-25 | 5   | WORKING | 2025-05-06
        12号, 端午 to Monday 06-02: 05-30 +1, 06-03, 04 +3                | 2025-05-29 | 3   | WORKING | 2025-06-04
        12号, 国庆: 09-28 worked +1, 29, 30 +3, 10-09, 10 +5              | 2025-09-26 | 5   | WORKING | 2025-10-10
        12号: 10-10 +1, Saturday 10-11 worked +2, 13 +3                   | 2025-10-09 | 3   | WORKING | 2025-10-13
        国办发明电〔2025〕7号: over the year's end, Sunday 01-04 worked    | 2025-12-31 | 1   | WORKING | 2026-01-04
        〔2025〕7号, 春节: 02-14 worked +1, 24 … 27 +5                    | 2026-02-13 | 5   | WORKING | 2026-02-27
        〔2025〕7号: 02-27 +1, Saturday 02-28 worked +2, 03-02 +3         | 2026-02-26 | 3   | WORKING | 2026-03-02
        〔2025〕7号, 劳动节: 05-06, 07, 08 +3, Saturday 05-09 +4, 11 +5    | 2026-04-30 | 5   | WORKING | 2026-05-11
        〔2025〕7号, 端午: 06-22 … 26                                     | 2026-06-18 | 5   | WORKING | 2026-06-26
        〔2025〕7号: Sunday 09-20 worked +1, 21 … 24 +5                   | 2026-09-18 | 5   | WORKING | 2026-09-24
        〔2025〕7号, 中秋, 国庆: 09-28, 29, 30 +3, 10-08, 09 +5           | 2026-09-24 | 5   | WORKING | 2026-10-09
        〔2025〕7号: 10-09 +1, Saturday 10-10 worked +2, 12 +3            | 2026-10-08 | 3   | WORKING | 2026-10-12
        2027 is not loaded: 12-29, 30, 31 +3, Friday 01-01 +4, 04 +5      | 2026-12-28 | 5   | WORKING | 2027-01-04 †
        2018 is not loaded                                                | 2018-01-02 | 5   | WORKING | 2018-01-09 †
        2018 is not loaded: Monday 01-01 counts                           | 2017-12-29 | 1   | WORKING | 2018-01-01 †
        the last day of a known year                                      | 2017-12-28 | 1   | WORKING | 2017-12-29
        2016 is not loaded, and 12-31 was looked at                       | 2016-12-30 | 1   | WORKING | 2017-01-03 †
        nothing of 2016 was looked at: the event's day does not count     | 2016-12-31 | 1   | WORKING | 2017-01-03
        domain.md: 176 days from the notice to the grid date              | 2017-01-05 | 176 | CALENDAR | 2017-06-30
        ends on a worked Sunday: no roll                                  | 2017-01-16 | 6   | CALENDAR | 2017-01-22
        ends on a Saturday, rolls to the worked Sunday                    | 2017-01-15 | 6   | CALENDAR | 2017-01-22
        01-30 in 春节, rolls behind it                                    | 2017-01-20 | 10  | CALENDAR | 2017-02-03
        施工许可 15 日 (permits.md): a Friday                             | 2017-06-15 | 15  | CALENDAR | 2017-06-30
        环评法 22, 报告表 30 日: Wednesday after 清明                     | 2017-03-06 | 30  | CALENDAR | 2017-04-05
        环评法 22, 报告书 60 日: Sunday 04-30, 05-01 off                  | 2017-03-01 | 60  | CALENDAR | 2017-05-02
        10-01, behind 国庆                                                | 2017-09-01 | 30  | CALENDAR | 2017-10-09
        Saturday 09-30 is worked: no roll                                 | 2017-08-31 | 30  | CALENDAR | 2017-09-30
        军事意见 30 日 (permits.md): a leap day                           | 2024-01-30 | 30  | CALENDAR | 2024-02-29
        Saturday 03-30                                                    | 2024-02-29 | 30  | CALENDAR | 2024-04-01
        Saturday 09-14 is worked: no roll                                 | 2024-08-15 | 30  | CALENDAR | 2024-09-14
        Sunday 04-27 is worked: no roll                                   | 2025-03-28 | 30  | CALENDAR | 2025-04-27
        竣工备案 15 日 (permits.md): 01-29 in 春节                        | 2025-01-14 | 15  | CALENDAR | 2025-02-05
        Saturday 02-14 is worked: no roll                                 | 2026-01-24 | 21  | CALENDAR | 2026-02-14
        02-15 opens the nine days of 春节                                 | 2026-01-25 | 21  | CALENDAR | 2026-02-24
        2027 is not loaded: Friday 01-01 is taken as worked               | 2026-12-02 | 30  | CALENDAR | 2027-01-01 †
        2027 is not loaded: Saturday 01-02 rolls                          | 2026-12-03 | 30  | CALENDAR | 2027-01-04 †
        2016 does not matter where every day counts: 01-02 rolls          | 2016-12-10 | 23  | CALENDAR | 2017-01-03
        """)
    void aLimitEndsOn(String source, LocalDate event, int days, TimeLimit.Unit unit, String due) {
        assertThat(told(clock(event, days, unit).due(calendar))).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}: {1} + {2} {3} without {4} → {5}")
    @CsvSource(delimiter = '|', textBlock = """
        domain.md: 02-07 +1, 10 +2, 13, 14, 15 +5                  | 2017-02-06 | 5  | WORKING  | 02-08..02-09 | 2017-02-15
        domain.md, over 春节: to 01-24 +7, 02-04 +8, 21 +20        | 2017-01-16 | 20 | WORKING  | 01-25..02-03 | 2017-02-21
        domain.md: the same day is one day                         | 2017-02-06 | 5  | WORKING  | 02-08..02-08 | 2017-02-14
        the event's day alone: nothing to skip                     | 2017-02-06 | 5  | WORKING  | 02-06..02-06 | 2017-02-13
        begun before the event: 02-08 +1, 09, 10, 13, 14 +5        | 2017-02-06 | 5  | WORKING  | 02-01..02-07 | 2017-02-14
        after the count is full                                    | 2017-02-06 | 5  | WORKING  | 02-14..02-20 | 2017-02-13
        over the last day: to 02-10 +4, 15 +5                      | 2017-02-06 | 5  | WORKING  | 02-13..02-14 | 2017-02-15
        a weekend that would not have counted                      | 2017-02-06 | 5  | WORKING  | 02-11..02-12 | 2017-02-13
        a worked Sunday: 01-23 … 26 +4, 02-03 +5                   | 2017-01-20 | 5  | WORKING  | 01-22..01-22 | 2017-02-03
        overlapping count once: 02-07 +1, 13 … 16 +5               | 2017-02-06 | 5  | WORKING  | 02-08..02-09 02-09..02-10 | 2017-02-16
        twice the same counts once                                 | 2017-02-06 | 5  | WORKING  | 02-08..02-09 02-08..02-09 | 2017-02-15
        one inside the other: 02-15, 16, 17 +3, 20, 21 +5          | 2017-02-06 | 5  | WORKING  | 02-07..02-14 02-08..02-09 | 2017-02-21
        two apart: +2, 03-08 … 10 +5, 16, 17 +7, 22 +10            | 2017-03-01 | 10 | WORKING  | 03-06..03-07 03-13..03-15 | 2017-03-22
        two side by side: +2, 03-10 +3, 13 … 17 +8, 21 +10         | 2017-03-01 | 10 | WORKING  | 03-06..03-07 03-08..03-09 | 2017-03-21
        over 春节 2026: 02-10, 11 +2, 25 … 28 +6, 03-02 … 05 +10   | 2026-02-09 | 10 | WORKING  | 02-12..02-24 | 2026-03-05
        a calendar limit: 02-09 +1 … 13 +5                         | 2017-02-06 | 5  | CALENDAR | 02-07..02-08 | 2017-02-13
        domain.md: 02-11 rolls to 13, which is stopped             | 2017-02-06 | 5  | CALENDAR | 02-13..02-14 | 2017-02-15
        the rolled day stopped until Friday                        | 2017-02-06 | 5  | CALENDAR | 02-13..02-17 | 2017-02-20
        the weekend stopped: 02-10 +4, 13 +5                       | 2017-02-06 | 5  | CALENDAR | 02-11..02-12 | 2017-02-13
        between the full count and the rolled day                  | 2017-02-06 | 5  | CALENDAR | 02-12..02-12 | 2017-02-13
        after the rolled day                                       | 2017-02-06 | 5  | CALENDAR | 02-14..02-15 | 2017-02-13
        春节 itself stopped: to 01-26 +6, 02-03 … 06 +10           | 2017-01-20 | 10 | CALENDAR | 01-27..02-02 | 2017-02-06
        环评法 22, 评估 10 日: 04-05 becomes Saturday 04-15        | 2017-03-06 | 30 | CALENDAR | 03-20..03-29 | 2017-04-17
        the worked Saturday stopped: 04-02 +4 in 清明              | 2017-03-28 | 4  | CALENDAR | 04-01..04-01 | 2017-04-05
        """)
    void aStopMovesIt(String source, LocalDate event, int days, TimeLimit.Unit unit, String stops, String due) {
        assertThat(told(clock(event, days, unit).without(stops(event, stops)).due(calendar)))
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}: {1} + {2} + {3} {4}, without {5} → {6}")
    @CsvSource(delimiter = '|', textBlock = """
        许可法 42: ten more after 02-16                           | 2017-01-16 | 20 | 10 | WORKING  |              | 2017-03-02
        许可法 42 联合办理: after 04-11: 14 +3, 21 +8, 28 +13, 05-03 | 2017-02-06 | 45 | 15 | WORKING |            | 2017-05-03
        许可法 42, 45: ten more after 02-21: 24 +3, 28 +5, 03-07  | 2017-01-16 | 20 | 10 | WORKING  | 01-25..02-03 | 2017-03-07
        a stop in the extension: 02-17 +1, 22 … 24 +4, 03-06 +10  | 2017-01-16 | 20 | 10 | WORKING  | 02-20..02-21 | 2017-03-06
        added before rolling: Thursday 02-16                      | 2017-02-06 | 5  | 5  | CALENDAR |              | 2017-02-16
        added before rolling: Sunday 02-12                        | 2017-02-06 | 5  | 1  | CALENDAR |              | 2017-02-13
        two more, still the same Monday                           | 2017-02-06 | 5  | 2  | CALENDAR |              | 2017-02-13
        over the worked Saturday: 02-14 worked +5, 24 … 28 +10    | 2026-02-09 | 5  | 5  | WORKING  |              | 2026-02-28
        """)
    void anExtensionIsCountedOn(
            String source, LocalDate event, int days, int extension, TimeLimit.Unit unit, String stops, String due) {
        LegalClock clock = clock(event, days, unit).without(stops(event, stops)).extendedBy(extension);
        assertThat(told(clock.due(calendar))).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}: on {1} → {2}, stopped {3}")
    @CsvSource(delimiter = '|', textBlock = """
        not yet begun                                | 2017-02-07 | 2017-02-13 | false
        its first day                                | 2017-02-08 | 2017-02-14 | true
        as the ended stop 02-08 … 09                 | 2017-02-09 | 2017-02-15 | true
        Saturday adds nothing to 02-10               | 2017-02-11 | 2017-02-16 | true
        02-07 +1, 15, 16, 17 +4, 20 +5               | 2017-02-14 | 2017-02-20 | true
        """)
    void anOpenStopCountsThroughToday(String source, LocalDate today, LocalDate due, boolean stopped) {
        LegalClock clock = clock(LocalDate.of(2017, 2, 6), 5, TimeLimit.Unit.WORKING)
                .without(List.of(Stop.open(LocalDate.of(2017, 2, 8), StopGround.EXPERT_REVIEW)));
        assertThat(clock.due(calendar, today).date()).isEqualTo(due);
        assertThat(clock.reckon(calendar, today).due().date()).isEqualTo(due);
        assertThat(clock.reckon(calendar, today).stopped()).isEqualTo(stopped);
    }

    private static LegalClock clock(LocalDate event, int days, TimeLimit.Unit unit) {
        return new TimeLimit(days, unit, TimeLimit.Nature.STATUTORY, null, null).startedOn(event);
    }

    /** Stops of the event's year: {@code 02-08..02-09 02-13..02-14}. */
    private static List<Stop> stops(LocalDate event, String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(" "))
                        .map(span -> span.split("\\.\\."))
                        .map(ends -> new Stop(day(event, ends[0]), day(event, ends[1])))
                        .toList();
    }

    private static LocalDate day(LocalDate event, String monthAndDay) {
        return LocalDate.parse(event.getYear() + "-" + monthAndDay);
    }

    private static String told(DueDate due) {
        return due.date() + (due.provisional() ? " †" : "");
    }
}
