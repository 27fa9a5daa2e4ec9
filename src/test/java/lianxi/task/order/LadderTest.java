package lianxi.task.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lianxi.calendar.LightFacts;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightThresholds;
import lianxi.calendar.Notices;
import lianxi.calendar.ScheduleOutlook;
import lianxi.shared.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ladder's rule with the holidays of 2017 (国办发明电〔2016〕17号); working days are counted by hand. */
class LadderTest {

    private static final LocalDate DUE = LocalDate.of(2017, 2, 16);
    private static final LightRules RULES = new LightRules(Notices.CALENDAR, LightThresholds.STANDARD);

    private static final UpperLadder UPPER = new UpperLadder(Notices.CALENDAR, 5, 10);

    private final Ladder ladder = new Ladder(Notices.CALENDAR, 5, 3, UPPER);

    /** Due on Thursday 02-16: three working days left on Monday 02-13, overdue from Friday 02-17. */
    @ParameterizedTest
    @CsvSource({
        "2017-02-10,,, nothing while four working days are left",
        "2017-02-13, REMINDER, 2017-02-13, ▲ from three working days on",
        "2017-02-16, REMINDER, 2017-02-16, the due day itself is not late",
        "2017-02-17, URGE, 2017-02-17, ■ from the day after",
        "2017-02-18, URGE, 2017-02-17, on a Saturday too",
        "2017-03-01, URGE, 2017-02-17, and as long as nobody has urged",
    })
    void theLightChoosesTheRung(LocalDate today, Rung rung, LocalDate from, String why) {
        Optional<NextRung> next = ladder.next(running(today), List.of(), null, List.of(), today);
        assertThat(next.map(NextRung::rung)).as(why).isEqualTo(Optional.ofNullable(rung));
        assertThat(next.map(NextRung::from)).as(why).isEqualTo(Optional.ofNullable(from));
        assertThat(next.filter(one -> !one.ready())).isEmpty();
    }

    /**
     * Five working days after the 催办, its own day not counted. 01-25 (Wed): 01-26, 02-03, 02-04 (made up), 02-06, 02-07 –
     * 春节 is 01-27 to 02-02. 03-30 (Thu): 03-31, 04-01 (made up), 04-05, 04-06, 04-07 – 清明 is 04-02 to 04-04. 02-18 is a
     * Saturday. 09-28 (Thu): 09-29, 09-30 (made up), 10-09, 10-10, 10-11 – 国庆 and 中秋 are 10-01 to 10-08.
     */
    @ParameterizedTest
    @CsvSource({
        "2017-02-13, 2017-02-20",
        "2017-01-25, 2017-02-07",
        "2017-03-30, 2017-04-07",
        "2017-02-18, 2017-02-24",
        "2017-09-28, 2017-10-11",
    })
    void anOrderIsPreparedFiveWorkingDaysAfterTheUrging(LocalDate urged, LocalDate from) {
        LocalDate due = urged.minusDays(2);
        List<SentRung> sent = List.of(new SentRung(Rung.URGE, urged, due));
        NextRung before = ladder.next(running(due, from.minusDays(1)), sent, null, List.of(), from.minusDays(1))
                .orElseThrow();
        assertThat(before).isEqualTo(new NextRung(Rung.ORDER, from, false));
        assertThat(ladder.next(running(due, from), sent, null, List.of(), from))
                .contains(new NextRung(Rung.ORDER, from, true));
    }

    @Test
    void theFirstUrgingCountsHoweverOftenItIsRepeated() {
        List<SentRung> sent = urged("2017-02-17", "2017-02-20", "2017-02-23");
        LocalDate today = LocalDate.of(2017, 2, 24);
        // 02-17 is a Friday: 02-20, 21, 22, 23, 24.
        assertThat(ladder.next(running(today), sent, null, List.of(), today))
                .contains(new NextRung(Rung.ORDER, today, true));
    }

    @Test
    void theThresholdIsASetting() {
        Ladder patient = new Ladder(Notices.CALENDAR, 10, 3, UPPER);
        LocalDate today = LocalDate.of(2017, 2, 24);
        assertThat(patient.next(running(today), urged("2017-02-17"), null, List.of(), today))
                .contains(new NextRung(Rung.ORDER, LocalDate.of(2017, 3, 3), false));
    }

    @Test
    void aReminderIsPreparedOnceForADate() {
        LocalDate today = LocalDate.of(2017, 2, 14);
        List<SentRung> sent = List.of(new SentRung(Rung.REMINDER, LocalDate.of(2017, 2, 13), DUE));
        assertThat(ladder.next(running(today), sent, null, List.of(), today)).isEmpty();
        assertThat(ladder.sendable(running(today))).as("a person may repeat it").contains(Rung.REMINDER);
    }

    /** 02-16 was extended to 03-01 (Wed): 02-24 (Fri) leaves three working days. */
    @Test
    void anotherDateArmsTheLadderAnew() {
        LocalDate moved = LocalDate.of(2017, 3, 1);
        List<SentRung> sent = List.of(
                new SentRung(Rung.REMINDER, LocalDate.of(2017, 2, 13), DUE),
                new SentRung(Rung.URGE, LocalDate.of(2017, 2, 17), DUE));
        LocalDate near = LocalDate.of(2017, 2, 24);
        assertThat(ladder.next(running(moved, near), sent, null, List.of(), near))
                .contains(new NextRung(Rung.REMINDER, near, true));
        LocalDate late = LocalDate.of(2017, 3, 2);
        assertThat(ladder.next(running(moved, late), sent, null, List.of(), late))
                .contains(new NextRung(Rung.URGE, late, true));
    }

    @Test
    void whatHasItsOrderNeedsNoNext() {
        LocalDate today = LocalDate.of(2017, 3, 10);
        assertThat(ladder.next(running(today), urged("2017-02-17"), order(false, false), List.of(), today))
                .isEmpty();
        assertThat(ladder.sendable(running(today))).contains(Rung.URGE);
    }

    /**
     * 约谈 five working days after the 通报 or the due day, whichever is later; 问责建议 ten after the 约谈; days counted by hand.
     * Due Thursday 02-16: 02-17, 20, 21, 22, 23. 通报 Wednesday 03-01: 03-02, 03, 06, 07, 08. 约谈 Wednesday 03-08: 03-09, 10,
     * 13, 14, 15, 16, 17, 20, 21, 22.
     */
    @ParameterizedTest
    @CsvSource({
        "NOTICE:2017-02-10, 2017-02-23, TALK, true",
        "NOTICE:2017-03-01, 2017-03-07, TALK, false",
        "NOTICE:2017-03-01, 2017-03-08, TALK, true",
        "NOTICE:2017-03-01 TALK:2017-03-08, 2017-03-21, PROPOSAL, false",
        "NOTICE:2017-03-01 TALK:2017-03-08, 2017-03-22, PROPOSAL, true",
        "NOTICE:2017-03-01 TALK:2017-03-08 PROPOSAL:2017-03-22, 2017-06-01,,",
    })
    void whatANoticeHasNamedGoesOnUp(String sent, LocalDate today, Rung rung, Boolean ready) {
        List<SentRung> above = Arrays.stream(sent.split(" "))
                .map(one -> one.split(":"))
                .map(one -> new SentRung(Rung.valueOf(one[0]), LocalDate.parse(one[1]), DUE))
                .toList();
        Optional<NextRung> next = ladder.next(running(today), urged("2017-02-17"), order(true, true), above, today);
        assertThat(next.map(NextRung::rung)).isEqualTo(Optional.ofNullable(rung));
        assertThat(next.map(NextRung::ready)).isEqualTo(Optional.ofNullable(ready));
    }

    /** Answer asked by Wednesday 03-01, the thing by Wednesday 03-08: 通报 when the answer did not come, else when 03-08 is over. */
    @ParameterizedTest
    @CsvSource({
        "false, 2017-03-01, 2017-03-02, false, the unit still has its day",
        "false, 2017-03-02, 2017-03-02, true, not answered in time",
        "true, 2017-03-08, 2017-03-09, false, answered and still within its date",
        "true, 2017-03-09, 2017-03-09, true, answered but not finished",
    })
    void anUnheededOrderPreparesTheNotice(
            boolean answered, LocalDate today, LocalDate from, boolean ready, String why) {
        assertThat(ladder.next(running(today), urged("2017-02-17"), order(true, answered), List.of(), today))
                .as(why)
                .contains(new NextRung(Rung.NOTICE, from, ready));
    }

    @Test
    void whatWasNamedForAnotherDateIsUrgedAnew() {
        LocalDate today = LocalDate.of(2017, 3, 10);
        List<SentRung> above = List.of(new SentRung(Rung.NOTICE, LocalDate.of(2017, 2, 28), LocalDate.of(2017, 2, 1)));
        assertThat(ladder.next(running(today), List.of(), null, above, today).map(NextRung::rung))
                .contains(Rung.URGE);
    }

    @Test
    void nothingIsSentAboutWhatIsClosedStoppedOrRefused() {
        LocalDate today = LocalDate.of(2017, 3, 10);
        assertThat(ladder.sendable(facts(LightFacts.running(DUE), DUE, today, false)))
                .isEmpty();
        assertThat(ladder.sendable(facts(LightFacts.suspended(LocalDate.of(2017, 3, 13)), null, today, true)))
                .as("暂停计时")
                .isEmpty();
        assertThat(ladder.sendable(facts(LightFacts.refused(), null, today, true)))
                .as("不予许可")
                .isEmpty();
    }

    /** ◆ stands before ▲: with three working days left it is reminded of as well, with more it is not. */
    @Test
    void whatIsForecastLateIsRemindedOfWhenItsDateIsNear() {
        LocalDate monday = LocalDate.of(2017, 2, 13);
        ScheduleOutlook late = outlook();
        assertThat(ladder.sendable(facts(LightFacts.running(DUE).with(late), DUE, monday, true)))
                .contains(Rung.REMINDER);
        LocalDate friday = LocalDate.of(2017, 2, 10);
        assertThat(ladder.sendable(facts(LightFacts.running(DUE).with(late), DUE, friday, true)))
                .isEmpty();
    }

    private static ScheduleOutlook outlook() {
        LocalDate safe = LocalDate.of(2017, 2, 20);
        return new ScheduleOutlook(null, safe, null, safe.plusDays(4), -4, false);
    }

    private static LadderFacts running(LocalDate today) {
        return running(DUE, today);
    }

    private static LadderFacts running(LocalDate due, LocalDate today) {
        return facts(LightFacts.running(due), due, today, true);
    }

    private static LadderFacts facts(LightFacts light, LocalDate due, LocalDate today, boolean open) {
        return new LadderFacts(
                new MatterKey("task", 1),
                "示例任务",
                "/tasks/1",
                "",
                new UnitId(1),
                "林业局",
                null,
                due,
                RULES.read(light, today),
                open,
                "",
                List.of());
    }

    private static StandingOrder order(boolean issued, boolean answered) {
        return new StandingOrder(new OrderId(1), issued, answered, LocalDate.of(2017, 3, 1), LocalDate.of(2017, 3, 8));
    }

    private static List<SentRung> urged(String... days) {
        return Arrays.stream(days)
                .map(day -> new SentRung(Rung.URGE, LocalDate.parse(day), DUE))
                .toList();
    }
}
