package lianxi.rehearsal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxi.rehearsal.theatre.Deed;
import org.junit.jupiter.api.Test;

/** Each check holds in a true world, and finds what is wrong in a doctored one. */
class ChecksTest {

    private static final LocalDate FESTIVAL = LocalDate.of(2017, 1, 27);
    private static final Instant BEGUN = at("2017-01-05T08:00");
    private static final String UNIT = "示例单位";

    private final OwnCalendar calendar = new OwnCalendar();
    private final OwnSlots slots = new OwnSlots(calendar);
    private final Outages none = new Outages(List.of());

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

        assertThat(new WeeksCheck(slots, BEGUN, until, shown).look().holds()).isTrue();
        shown.put(FESTIVAL, FESTIVAL);
        assertThat(new WeeksCheck(slots, BEGUN, until, shown).look().wrong()).hasSize(1);
    }

    @Test
    void missesAFaultThatWasLaidAndNeverCame() {
        Deed laid = deed("2017-01-16T10:00", "misfortune.laid", "fault", "fault.kill");
        Deed other = deed("2017-01-23T10:00", "misfortune.laid", "fault", "fault.kill");
        Deed fell = deed("2017-01-24T15:00", "fault.kill", "node", "0");

        assertThat(new FaultsCheck(List.of(laid, fell)).look().holds()).isTrue();
        assertThat(new FaultsCheck(List.of(laid, other, fell)).look().wrong()).hasSize(1);
        assertThat(new FaultsCheck(List.of(laid, deed("2017-01-24T15:00", "fault.down")))
                        .look()
                        .wrong())
                .hasSize(1);
        Deed leftOut = deed("2017-06-30T22:00", "misfortune.left-out", "fault", "fault.mail");
        assertThat(new FaultsCheck(List.of(leftOut)).look().holds()).isTrue();
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

    @Test
    void findsADecisionWithoutTaskAndATaskForgotten() {
        Sheet decision = row("编号", "1", "会议", "例会", "责任单位", "发改局", "状态", "落实中", "任务", "1");
        Sheet without = row("编号", "1", "会议", "例会", "责任单位", "发改局", "状态", "落实中", "任务", "0");
        Sheet over = row("编号", "1", "牵头单位", "发改局", "办理期限", day(FESTIVAL), "状态", "已销号");
        Sheet forgotten = row("编号", "1", "牵头单位", "发改局", "办理期限", day(FESTIVAL), "状态", "办理中", "灯色", "逾期");
        Sheet meant = row("编号", "1", "牵头单位", UNIT, "办理期限", day(FESTIVAL), "状态", "办理中", "灯色", "逾期");

        assertThat(followUp(decision, over).look().holds()).isTrue();
        assertThat(followUp(without, over).look().wrong()).hasSize(1);
        assertThat(followUp(decision, forgotten).look().wrong()).hasSize(1);
        assertThat(followUp(decision, meant).look().holds()).isTrue();
    }

    @Test
    void findsAPaperThatIsAnotherFile() {
        Paper paper = paper(1, "aa", "aa");

        assertThat(papers(Map.of(1L, "aa"), Map.of(1L, "aa"), paper).look().holds())
                .isTrue();
        assertThat(papers("bb", Map.of(1L, "aa"), Map.of(1L, "aa"), paper)
                        .look()
                        .wrong())
                .hasSize(1);
        assertThat(papers(Map.of(1L, "bb"), Map.of(1L, "aa"), paper).look().wrong())
                .hasSize(1);
        assertThat(papers(Map.of(1L, "aa"), Map.of(1L, "bb"), paper).look().wrong())
                .hasSize(1);
        assertThat(papers(Map.of(1L, "aa"), Map.of(), paper).look().wrong()).hasSize(1);
        assertThat(papers(Map.of(1L, "aa"), Map.of(1L, "aa"), paper(1, "aa", "bb"))
                        .look()
                        .wrong())
                .hasSize(1);
        assertThat(papers(Map.of(1L, "aa", 9L, "cc"), Map.of(1L, "aa"), paper)
                        .look()
                        .wrong())
                .hasSize(1);
        assertThat(papers(Map.of(1L, "aa"), Map.of(1L, "aa"), paper(2, "aa", "aa"))
                        .look()
                        .holds())
                .isFalse();
    }

    @Test
    void findsATamperedAMissingAndAnUnsealedRow() {
        List<String> texts = List.of("1|a", "2|b", "3|c");
        List<String> seals = TrailCheck.seals(texts);
        List<Trail> rows = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            rows.add(trail(i + 1, texts.get(i), seals.get(i)));
        }

        assertThat(trail(rows, 3, "完整：3 条记录前后相扣，没有改动和缺失。").holds()).isTrue();
        assertThat(trail(rows, 3, "有 1 条被改动").holds()).isFalse();
        assertThat(trail(List.of(rows.get(0), rows.get(2)), 3, "完整：3 条，没有改动和缺失").holds())
                .isFalse();
        List<Trail> tampered = List.of(rows.get(0), trail(2, "2|x", seals.get(1)), rows.get(2));
        assertThat(trail(tampered, 3, "完整：3 条，没有改动和缺失").wrong()).hasSize(1);
        List<Trail> unsealed = List.of(rows.get(0), rows.get(1), trail(3, "3|c", null));
        assertThat(trail(unsealed, 2, "完整：2 条，没有改动和缺失").wrong()).hasSize(1);
    }

    @Test
    void findsWhatTheClockForgotOrMadeTwice() {
        OwnLedger own = new OwnLedger(calendar, BEGUN, at("2017-01-16T12:00"), rule(), BEGUN, null);
        List<Owed> made = own.debts().stream()
                .map(debt -> new Owed(debt.kind(), period(debt), debt.due(), "DONE", debt.due()))
                .toList();

        assertThat(new LedgerCheck(own.debts(), made, none).look().holds()).isTrue();
        assertThat(own.debts()).contains(new OwnLedger.Debt("meeting.agenda", "2017-01", at("2017-01-09T08:30"), null));
        assertThat(new LedgerCheck(own.debts(), made.subList(1, made.size()), none)
                        .look()
                        .wrong())
                .hasSize(1);
        assertThat(new LedgerCheck(own.debts(), with(made, made.get(0)), none)
                        .look()
                        .wrong())
                .hasSize(1);
        Owed early = new Owed("weekly.open", "2017-01-13", at("2017-01-06T12:00"), "DONE", at("2017-01-06T11:00"));
        List<Owed> doctored = made.stream()
                .map(row -> row.kind().equals(early.kind()) && row.period().equals(early.period()) ? early : row)
                .toList();
        assertThat(new LedgerCheck(own.debts(), doctored, none).look().wrong()).hasSize(1);
        Owed never = done("weekly.open", "2017-01-14", "2017-01-06T12:00");
        assertThat(new LedgerCheck(own.debts(), with(made, never), none).look().wrong())
                .hasSize(1);
    }

    /** Dark from Friday morning to Monday: reminders of no use are recorded as missed, lists are made when the house is up. */
    @Test
    void movesWhatWasOwedInTheDarkByTheRule() {
        Instant up = at("2017-01-16T08:00");
        Outages dark = new Outages(List.of(new Outages.Span(at("2017-01-13T08:00"), up)));
        List<OwnLedger.Debt> debts = new OwnLedger(calendar, BEGUN, at("2017-01-16T08:10"), null, BEGUN, null).debts();
        List<Owed> ledger = debts.stream()
                .map(debt -> {
                    boolean isMissed =
                            Set.of("notification.morning", "notification.daily").contains(debt.kind())
                                    && !debt.due().isBefore(at("2017-01-13T08:00"));
                    Instant settled = debt.due().isBefore(at("2017-01-13T08:00")) ? debt.due() : up;
                    return new Owed(debt.kind(), debt.period(), debt.due(), isMissed ? "MISSED" : "DONE", settled);
                })
                .toList();

        assertThat(new LedgerCheck(debts, ledger, dark).look().wrong()).isEmpty();
        assertThat(new LedgerCheck(debts, ledger, none).look().holds()).isFalse();
    }

    @Test
    void findsALightThatIsNotSo() {
        LocalDate today = LocalDate.of(2017, 2, 14);
        Sheet task = row(
                "编号",
                "1",
                "状态",
                "办理中",
                "灯色",
                "临期",
                "交办日期",
                day(LocalDate.of(2017, 1, 16)),
                "办理时限",
                "20",
                "时限单位",
                "工作日",
                "办理期限",
                day(LocalDate.of(2017, 2, 16)),
                "剩余工作日",
                "2");

        assertThat(tasks(today, task).holds()).isTrue();
        assertThat(tasks(today, changed(task, "灯色", "正常")).wrong()).hasSize(1);
        assertThat(tasks(today, changed(task, "剩余工作日", "3")).wrong()).hasSize(1);
        assertThat(tasks(today, changed(task, "办理期限", day(LocalDate.of(2017, 2, 15))))
                        .holds())
                .isFalse();
    }

    @Test
    void findsAPermitWhoseClockRunsWrong() {
        LocalDate today = LocalDate.of(2017, 2, 14);
        Look.Step step = new Look.Step(
                "一号",
                "规划选址",
                1,
                "审批",
                "AUTHORITY",
                "NEEDED",
                "ACCEPTED",
                List.of(),
                LocalDate.of(2017, 1, 16),
                null,
                20,
                OwnClock.Unit.WORKDAYS,
                List.of(),
                OwnLights.Outlook.NONE);
        Sheet track = row("项目", "一号", "手续", "规划选址", "状态", "临期", "到期日", day(LocalDate.of(2017, 2, 16)));

        assertThat(tracks(today, track, step).holds()).isTrue();
        assertThat(tracks(today, changed(track, "状态", "正常"), step).wrong()).hasSize(1);
        assertThat(tracks(today, changed(track, "到期日", day(LocalDate.of(2017, 2, 17))), step)
                        .wrong())
                .hasSize(1);
        assertThat(tracks(today, changed(track, "项目", "二号"), step).wrong()).hasSize(1);
        assertThat(tracks(today, changed(track, "富余工作日", "-1"), step).holds()).isTrue();
    }

    @Test
    void findsAnErrorADearPageAndADeedGone() {
        assertThat(new AnswersCheck(Map.of(200, 7), List.of()).look().holds()).isTrue();
        assertThat(new AnswersCheck(Map.of(200, 7, 500, 1), List.of()).look().wrong())
                .hasSize(1);
        Deed deed = deed("2017-01-16T10:00", "problem.raised", "page", "/problems/1", "says", "灌溉管线");
        assertThat(new DeedsCheck(List.of(deed), Map.of("/problems/1", "问题：灌溉管线改移"))
                        .look()
                        .holds())
                .isTrue();
        assertThat(new DeedsCheck(List.of(deed), Map.of("/problems/1", "问题"))
                        .look()
                        .wrong())
                .hasSize(1);
        assertThat(new QueriesCheck(9, List.of(new lianxi.rehearsal.theatre.Chronicle.Dear("/", "x", 7, 1)))
                        .look()
                        .wrong())
                .hasSize(1);
    }

    private ReportsCheck reports(List<Deed> deeds, Sheet... rows) {
        String shown = deeds.isEmpty() ? "未报" : "已采用";
        return reports(shown, deeds, rows);
    }

    private ReportsCheck reports(String shown, List<Deed> deeds, Sheet... rows) {
        return new ReportsCheck(
                slots,
                Map.of(FESTIVAL, List.of(UNIT)),
                deeds,
                List.of(rows),
                Map.of(FESTIVAL, Map.of(UNIT, UNIT + " " + shown)));
    }

    private BriefingsCheck briefings(List<LocalDate> weeks, List<Deed> deeds, Sheet... rows) {
        return new BriefingsCheck(slots, weeks, deeds, List.of(rows), none);
    }

    private OwnMeetings rule() {
        return new OwnMeetings(calendar, 15, LocalTime.of(9, 0));
    }

    private MeetingsCheck meetings(List<Deed> deeds, Sheet row, Owed agenda) {
        return new MeetingsCheck(rule(), BEGUN, at("2017-01-31T00:00"), deeds, List.of(row), List.of(agenda));
    }

    private static FollowUpCheck followUp(Sheet decision, Sheet task) {
        return new FollowUpCheck(LocalDate.of(2017, 6, 30), List.of(decision), List.of(task), Set.of(UNIT));
    }

    private static PapersCheck papers(Map<Long, String> signed, Map<Long, String> end, Paper paper) {
        return papers("aa", signed, end, paper);
    }

    private static PapersCheck papers(String shown, Map<Long, String> signed, Map<Long, String> end, Paper paper) {
        Deed deed = deed("2017-01-06T16:15", "briefing.signed", "page", "/briefings/1", "hash", shown);
        return new PapersCheck(List.of(paper), new Paper.Downloads(signed, end), List.of(deed));
    }

    private static Paper paper(int number, String stored, String actual) {
        return new Paper(
                1, "BRIEFING", 2017, number, number, "周报", at("2017-01-06T16:15"), "/briefings/1.pdf", stored, actual);
    }

    private static Found trail(List<Trail> rows, long seals, String verified) {
        return new TrailCheck(rows, seals, verified, at("2017-06-30T23:59")).look();
    }

    private static Trail trail(long id, String text, String seal) {
        return new Trail(id, BEGUN, "a", "task.draft", "task", "1", "{}", text, seal, id);
    }

    private Found tasks(LocalDate today, Sheet task) {
        return new TaskLightsCheck(
                        calendar, List.of(new Look(today, List.of(task), List.of(), Map.of(), Map.of(), List.of())))
                .look();
    }

    private Found tracks(LocalDate today, Sheet track, Look.Step step) {
        return new TrackLightsCheck(
                        calendar,
                        List.of(new Look(today, List.of(), List.of(track), Map.of(), Map.of(), List.of(step))))
                .look();
    }

    private static String period(OwnLedger.Debt debt) {
        return debt.kind().equals("meeting.agenda") ? "1/" + debt.period() : debt.period();
    }

    private static Owed done(String kind, String period, String due) {
        return new Owed(kind, period, at(due), "DONE", at(due));
    }

    private static <T> List<T> with(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
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

    static Deed deed(String at, String kind, String... facts) {
        return new Deed(at(at), "示例", kind, row(facts).cells());
    }

    private static Sheet changed(Sheet row, String heading, String value) {
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.put(heading, value);
        return new Sheet(cells);
    }

    static Sheet row(String... cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return new Sheet(row);
    }

    private static String day(LocalDate day) {
        return Long.toString(day.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay());
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(OwnSlots.ZONE).toInstant();
    }
}
