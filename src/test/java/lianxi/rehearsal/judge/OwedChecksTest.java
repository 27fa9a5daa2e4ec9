package lianxi.rehearsal.judge;

import static lianxi.rehearsal.judge.Doctored.BEGUN;
import static lianxi.rehearsal.judge.Doctored.FESTIVAL;
import static lianxi.rehearsal.judge.Doctored.NONE;
import static lianxi.rehearsal.judge.Doctored.RULE;
import static lianxi.rehearsal.judge.Doctored.SLOTS;
import static lianxi.rehearsal.judge.Doctored.UNIT;
import static lianxi.rehearsal.judge.Doctored.at;
import static lianxi.rehearsal.judge.Doctored.changed;
import static lianxi.rehearsal.judge.Doctored.day;
import static lianxi.rehearsal.judge.Doctored.deed;
import static lianxi.rehearsal.judge.Doctored.done;
import static lianxi.rehearsal.judge.Doctored.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxi.rehearsal.theatre.Deed;
import org.junit.jupiter.api.Test;

/** What is owed week by week and month by month: each check holds in a true world, and finds what is wrong in a doctored one. */
class OwedChecksTest {

    @Test
    void findsASlotOnTheWrongDay() {
        Instant until = at("2017-01-30T00:00");
        Map<LocalDate, LocalDate> shown = new HashMap<>(Map.of(
                LocalDate.of(2017, 1, 6),
                LocalDate.of(2017, 1, 6),
                LocalDate.of(2017, 1, 13),
                LocalDate.of(2017, 1, 13),
                LocalDate.of(2017, 1, 20),
                LocalDate.of(2017, 1, 20),
                FESTIVAL,
                LocalDate.of(2017, 1, 26)));

        assertThat(new WeeksCheck(SLOTS, BEGUN, until, shown).look().holds()).isTrue();
        shown.put(FESTIVAL, FESTIVAL);
        assertThat(new WeeksCheck(SLOTS, BEGUN, until, shown).look().wrong()).hasSize(1);
    }

    @Test
    void findsAReportThatIsShownOtherwise() {
        List<Deed> filed = List.of(report("2017-01-26T13:00", "filed"), report("2017-01-26T14:00", "accepted"));

        assertThat(reports(filed, reportRow("已采用", "迟报")).look().holds()).isTrue();
        assertThat(reports(filed, reportRow("已采用", "")).look().wrong()).hasSize(1);
        assertThat(reports(filed, reportRow("未报", "迟报")).look().wrong()).hasSize(1);
        assertThat(reports(List.of(), reportRow("已采用", "")).look().wrong()).hasSize(1);
        assertThat(reports(List.of(), reportRow("未报", "")).look().holds()).isTrue();
        assertThat(reports("未报", filed, reportRow("已采用", "迟报")).look().wrong()).hasSize(1);
        assertThat(reports(filed).look().wrong()).hasSize(1);
        assertThat(reports(filed).figures()).containsEntry("late", 1L);
    }

    @Test
    void findsABriefingMissedOrNumberedTwice() {
        List<LocalDate> weeks = List.of(FESTIVAL, FESTIVAL.plusWeeks(1));
        List<Deed> deeds = List.of(briefing("2017-01-26T16:00", FESTIVAL), briefing("2017-02-03T16:00", weeks.get(1)));
        Sheet first = row("所属周", day(FESTIVAL), "期号", "第1期（总第1期）");
        Sheet second = row("所属周", day(weeks.get(1)), "期号", "第2期（总第2期）");
        Sheet again = row("所属周", day(weeks.get(1)), "期号", "第1期（总第1期）");

        assertThat(briefings(weeks, deeds, first, second).look().holds()).isTrue();
        assertThat(briefings(weeks, deeds, first, again).look().wrong()).hasSize(1);
        assertThat(briefings(weeks, deeds, first).look().holds()).isFalse();
        assertThat(briefings(weeks, deeds.subList(0, 1), first, second).look().holds())
                .isFalse();
        assertThat(briefings(weeks, deeds, first, second, second).look().holds())
                .isFalse();
        List<Deed> tooLate = List.of(deeds.get(0), briefing("2017-02-04T18:30", weeks.get(1)));
        assertThat(briefings(weeks, tooLate, first, second).look().wrong()).hasSize(1);
    }

    @Test
    void findsAMeetingOnAnotherDayOrWithoutAgenda() {
        Sheet row = row("月份", "2017-01", "种类", "例会", "会议", "一月例会", "召开日期", "42751", "状态", "已上报");
        Sheet moved = row("月份", "2017-01", "种类", "例会", "会议", "一月例会", "召开日期", "42752", "状态", "已上报");
        Owed agenda = done("meeting.agenda", "1/2017-01", "2017-01-09T08:30");
        Owed late = done("meeting.agenda", "1/2017-01", "2017-01-10T08:30");
        List<Deed> deeds = List.of(
                deed("2017-01-16T10:30", "meeting.held", "title", "一月例会", "day", "2017-01-16"),
                deed("2017-01-18T15:10", "paper.signed", "kind", "MINUTES", "meeting", "一月例会"));

        assertThat(meetings(deeds, row, agenda).look().holds()).isTrue();
        assertThat(meetings(deeds, moved, agenda).look().wrong()).hasSize(1);
        List<Deed> told = List.of(
                deed("2017-01-13T10:30", "meeting.moved", "title", "一月例会", "from", "2017-01-16", "to", "2017-01-17"),
                deeds.get(0),
                deeds.get(1));
        assertThat(meetings(told, moved, agenda).look().holds()).isTrue();
        assertThat(meetings(deeds, row, late).look().wrong()).hasSize(1);
        Sheet unsigned = changed(row, "状态", "已召开");
        assertThat(meetings(deeds, unsigned, agenda).look().wrong()).hasSize(1);
        assertThat(meetings(deeds.subList(0, 1), row, agenda).look().wrong()).hasSize(1);
        assertThat(meetings(deeds.subList(1, 2), row, agenda).look().wrong()).hasSize(1);
    }

    @Test
    void findsAMonthWithoutNotice() {
        Sheet january = row("期号", "第1期", "时段止", day(LocalDate.of(2017, 1, 26)));
        List<YearMonth> months = List.of(YearMonth.of(2017, 1), YearMonth.of(2017, 2));

        assertThat(new NoticesCheck(months.subList(0, 1), List.of(january))
                        .look()
                        .holds())
                .isTrue();
        assertThat(new NoticesCheck(months, List.of(january)).look().wrong()).hasSize(1);
        Sheet gap = row("期号", "第3期", "时段止", day(LocalDate.of(2017, 2, 28)));
        assertThat(new NoticesCheck(months, List.of(january, gap)).look().wrong())
                .hasSize(1);
    }

    private ReportsCheck reports(List<Deed> deeds, Sheet... rows) {
        String shown = deeds.isEmpty() ? "未报" : "已采用";
        return reports(shown, deeds, rows);
    }

    private ReportsCheck reports(String shown, List<Deed> deeds, Sheet... rows) {
        return new ReportsCheck(
                SLOTS,
                Map.of(FESTIVAL, List.of(UNIT)),
                deeds,
                List.of(rows),
                Map.of(FESTIVAL, Map.of(UNIT, UNIT + " " + shown)));
    }

    private BriefingsCheck briefings(List<LocalDate> weeks, List<Deed> deeds, Sheet... rows) {
        return new BriefingsCheck(SLOTS, weeks, deeds, List.of(rows), NONE);
    }

    private MeetingsCheck meetings(List<Deed> deeds, Sheet row, Owed agenda) {
        return new MeetingsCheck(RULE, BEGUN, at("2017-01-31T00:00"), deeds, List.of(row), List.of(agenda));
    }

    private static Deed report(String at, String what) {
        return deed(at, "report." + what, "unit", UNIT, "week", FESTIVAL.toString());
    }

    private static Sheet reportRow(String state, String late) {
        return row("周", day(FESTIVAL), "单位", UNIT, "状态", state, "迟报", late);
    }

    private static Deed briefing(String at, LocalDate week) {
        return deed(at, "briefing.signed", "week", week.toString());
    }
}
