package lianxi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What officials read: every stretch in a line of its own, then the sum and the date. */
class ReckoningWordsTest {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final LocalDate TODAY = LocalDate.of(2017, 2, 14);

    private final ResourceBundleMessageSource messages = messages();
    private final ReckoningWords words = new ReckoningWords(messages);

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames("messages/calendar", "messages/shared");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    /** The days of 2017 with the holidays' own names, as the product has them. */
    private static final WorkCalendar CALENDAR = named();

    private static WorkCalendar named() {
        List<SpecialDay> days = new ArrayList<>();
        for (int year : new int[] {2017, 2026}) {
            Notices.days(true).stream()
                    .filter(day -> day.getYear() == year)
                    .forEach(day -> days.add(new SpecialDay(day, DayKind.HOLIDAY, name(day), "Holiday")));
            Notices.days(false).stream()
                    .filter(day -> day.getYear() == year)
                    .forEach(day -> days.add(new SpecialDay(day, DayKind.MAKE_UP_WORKDAY, name(day), "Holiday")));
        }
        return new WorkCalendar(Notices.notices(), days);
    }

    private static String name(LocalDate day) {
        return switch (day.getMonthValue()) {
            case 1, 2 -> day.getDayOfYear() < 4 ? "元旦" : "春节";
            case 10 -> day.getYear() == 2017 && day.getDayOfMonth() == 4 ? "中秋节" : "国庆节";
            default -> "节日";
        };
    }

    private List<String> lines(LegalClock clock) {
        return words.lines(clock.reckon(CALENDAR, TODAY), CHINESE);
    }

    private static LegalClock working(String event, int days, Stop... stops) {
        return new TimeLimit(days, TimeLimit.Unit.WORKING, TimeLimit.Nature.STATUTORY, null, null)
                .startedOn(LocalDate.parse(event))
                .without(List.of(stops));
    }

    private static LegalClock calendar(String event, int days, Stop... stops) {
        return new TimeLimit(days, TimeLimit.Unit.CALENDAR, TimeLimit.Nature.STATUTORY, null, null)
                .startedOn(LocalDate.parse(event))
                .without(List.of(stops));
    }

    private static Stop stop(String from, String to, StopGround ground) {
        return new Stop(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), ground);
    }

    @Test
    void theTwentyDaysOfTheNoticesWinter() {
        assertThat(lines(working("2017-01-16", 20)))
                .containsExactly(
                        "2017-01-17 至 01-20：4 个工作日",
                        "01-22 调休上班，计 1 日",
                        "01-23 至 01-26：4 个工作日",
                        "01-27 至 02-02 春节放假，不计",
                        "02-03：1 个工作日",
                        "02-04 调休上班，计 1 日",
                        "02-06 至 02-16：9 个工作日",
                        "合计 4+1+4+1+1+9=20 个工作日",
                        "期限届满日：2017-02-16（周四）");
    }

    @Test
    void aStopIsNamedWithItsDays() {
        assertThat(lines(working("2017-02-06", 5, stop("2017-02-08", "2017-02-10", StopGround.EXPERT_REVIEW))))
                .containsExactly(
                        "2017-02-07：1 个工作日",
                        "02-08 至 02-10 专家评审 3 日，不计入时限",
                        "02-13 至 02-16：4 个工作日",
                        "合计 1+4=5 个工作日",
                        "期限届满日：2017-02-16（周四）");
    }

    @Test
    void aDayOfTwoStopsIsToldOnce() {
        assertThat(lines(working(
                        "2017-02-06",
                        2,
                        stop("2017-02-09", "2017-02-10", StopGround.TESTING),
                        stop("2017-02-08", "2017-02-09", StopGround.HEARING))))
                .containsExactly(
                        "2017-02-07：1 个工作日",
                        "02-08 至 02-09 听证 2 日，不计入时限",
                        "02-10 检测 1 日，不计入时限",
                        "02-13：1 个工作日",
                        "合计 1+1=2 个工作日",
                        "期限届满日：2017-02-13（周一）");
    }

    @Test
    void anOpenStopIsToldUntilToday() {
        assertThat(lines(working("2017-02-06", 5, stop("2017-02-08", null, StopGround.SUPERIOR_APPROVAL))))
                .containsExactly(
                        "2017-02-07：1 个工作日",
                        "02-08 起上级审批，到今天 7 日，不计入时限",
                        "02-15 至 02-20：4 个工作日",
                        "合计 1+4=5 个工作日",
                        "暂停计时尚未结束，如今天恢复计时，期限届满日为 2017-02-20（周一）");
    }

    @Test
    void theExtensionHasItsOwnLine() {
        assertThat(lines(working("2017-02-06", 5).extendedBy(3)))
                .containsExactly(
                        "2017-02-07 至 02-13：5 个工作日",
                        "02-14 至 02-16：延长期限 3 个工作日",
                        "合计 5+3=8 个工作日（时限 5，延长 3）",
                        "期限届满日：2017-02-16（周四）");
    }

    @Test
    void aCalendarLimitSaysHowItsLastDayRolled() {
        assertThat(lines(calendar("2017-01-20", 10)))
                .containsExactly(
                        "2017-01-21 至 01-30：10 日",
                        "合计 10 日",
                        "最后一日 2017-01-30 逢春节，顺延至 2017-02-03",
                        "期限届满日：2017-02-03（周五）");
        assertThat(lines(calendar("2017-02-06", 5, stop("2017-02-13", "2017-02-14", StopGround.APPRAISAL))))
                .containsExactly(
                        "2017-02-07 至 02-11：5 日",
                        "合计 5 日",
                        "最后一日 2017-02-11 逢周末，顺延至 2017-02-13",
                        "2017-02-13 仍在鉴定期间，顺延至 2017-02-15",
                        "期限届满日：2017-02-15（周三）");
    }

    @Test
    void aStopWithoutEffectIsToldToo() {
        assertThat(lines(working("2017-02-06", 5, stop("2017-02-14", "2017-02-20", null))))
                .containsExactly(
                        "2017-02-07 至 02-13：5 个工作日",
                        "02-14 至 02-20 暂停计时，不在计时期间，不影响期限",
                        "合计 5 个工作日",
                        "期限届满日：2017-02-13（周一）");
    }

    @Test
    void holidaysOfDifferentNamesStandApart() {
        assertThat(lines(working("2017-09-29", 2)))
                .containsExactly(
                        "2017-09-30 调休上班，计 1 日",
                        "10-01 至 10-03 国庆节放假，不计",
                        "10-04 中秋节放假，不计",
                        "10-05 至 10-08 国庆节放假，不计",
                        "10-09：1 个工作日",
                        "合计 1+1=2 个工作日",
                        "期限届满日：2017-10-09（周一）");
    }

    @Test
    void theYearIsNamedWhereItChangesAndADoubtfulDateIsMarked() {
        assertThat(lines(working("2026-12-28", 5)))
                .containsExactly("2026-12-29 至 2027-01-04：5 个工作日", "合计 5 个工作日", "期限届满日：2027-01-04（周一）†");
    }

    @Test
    void theSameInEnglish() {
        assertThat(words.lines(
                        working("2017-01-26", 3, stop("2017-02-06", "2017-02-06", StopGround.HEARING))
                                .reckon(CALENDAR, TODAY),
                        Locale.ENGLISH))
                .containsExactly(
                        "2017-01-27 to 02-02: Holiday, not counted",
                        "02-03: 1 working day",
                        "02-04: make-up working day, counts as 1",
                        "02-06: hearing, 1 day not counted",
                        "02-07: 1 working day",
                        "Sum: 1+1+1=3 working days",
                        "Due on 2017-02-07 (Tue)");
    }

    @Test
    void aDeemedAcceptanceSaysWhy() {
        Acceptance acceptance = Acceptance.of(
                LocalDate.of(2017, 3, 30), LocalDate.of(2017, 4, 10), null, LocalDate.of(2017, 4, 10), CALENDAR);
        assertThat(words.lines(acceptance, CHINESE))
                .containsExactly(
                        "2017-03-30 收到申请材料，需要补正的应在 5 个工作日内（不迟于 2017-04-07）一次告知（《行政许可法》第三十二条）",
                        "2017-04-10 才告知补正，已过告知期限，不影响受理",
                        "逾期未告知，自收到之日 2017-03-30 起视为受理");
    }

    @Test
    void aSecondDemandIsToldAsWhatItIs() {
        List<Acceptance.Filing> filings = List.of(
                new Acceptance.Filing(LocalDate.of(2017, 3, 30), LocalDate.of(2017, 4, 5)),
                new Acceptance.Filing(LocalDate.of(2017, 4, 12), LocalDate.of(2017, 4, 14)));
        assertThat(words.lines(Acceptance.of(filings, null, LocalDate.of(2017, 4, 14), CALENDAR), CHINESE))
                .containsExactly(
                        "2017-04-12 收到补正材料，从这一天重新计算",
                        "2017-04-14 再次要求补正；需要补正的应一次告知，不影响受理",
                        "到 2017-04-19 仍未受理的，自收到补正材料之日 2017-04-12 起视为受理");
    }

    static Stream<LightWhy> everyRule() {
        return Stream.of(LightWhy.Rule.values())
                .map(rule -> LightWhy.of(rule, LocalDate.of(2017, 6, 20), LocalDate.of(2017, 6, 14), 4));
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void everyRuleOfTheLightsHasASentence(LightWhy why) {
        for (Locale locale : List.of(CHINESE, Locale.ENGLISH)) {
            Object[] values = why.rule() == LightWhy.Rule.OVERDUE
                            || why.rule() == LightWhy.Rule.DAYS_LEFT
                            || why.rule() == LightWhy.Rule.START_NEAR
                            || why.rule() == LightWhy.Rule.START_BY
                    ? new Object[] {LocalDate.of(2017, 2, 16), 2}
                    : why.args();
            assertThat(messages.getMessage(why.messageKey(), values, locale))
                    .isNotBlank()
                    .doesNotContain("{", "?");
        }
    }

    @Test
    void lightsAnswerInSentences() {
        assertThat(sentence(LightWhy.of(LightWhy.Rule.OVERDUE, LocalDate.of(2017, 2, 16), 2)))
                .isEqualTo("应于2017-02-16办结，今天已超过 2 个工作日");
        assertThat(sentence(LightWhy.of(
                        LightWhy.Rule.FORECAST_LATE, LocalDate.of(2017, 6, 20), LocalDate.of(2017, 6, 14), 4)))
                .isEqualTo("预计2017-06-20完成，晚于最迟安全日2017-06-14 4 个工作日");
        assertThat(sentence(LightWhy.of(LightWhy.Rule.START_MISSED, LocalDate.of(2017, 6, 6))))
                .isEqualTo("最迟应于2017-06-06启动，尚未启动");
    }

    private String sentence(LightWhy why) {
        return messages.getMessage(why.messageKey(), why.args(), CHINESE);
    }
}
