package lianxi.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import lianxi.audit.AuditChain;
import lianxi.audit.AuditVerdict;
import lianxi.calendar.Light;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.meeting.decision.DecisionCounts;
import lianxi.meeting.decision.DecisionQueries;
import lianxi.onboarding.script.SampleFiles;
import lianxi.onboarding.script.SampleMeetingDays;
import lianxi.onboarding.script.SampleTask;
import lianxi.onboarding.script.SampleTimeline;
import lianxi.permit.PermitQueries;
import lianxi.permit.TrackLine;
import lianxi.permit.TrackState;
import lianxi.problem.AgendaPool;
import lianxi.problem.PooledProblem;
import lianxi.project.schedule.AnchorKind;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleView;
import lianxi.project.schedule.ScheduleViews;
import lianxi.scheduling.OccurrenceLedger;
import lianxi.shared.BusinessClock;
import lianxi.shared.Role;
import lianxi.task.TaskAction;
import lianxi.task.TaskId;
import lianxi.task.TaskLine;
import lianxi.task.TaskQueries;
import lianxi.testing.EmptyTables;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** The sample group, made on days and hosts that are awkward. */
@ServiceTest
@ActiveProfiles({"test", "sample"})
class SampleMakerTest {

    /** Two minutes and a report. */
    private static final int PAPERS_OF_MEETINGS = 3;

    /** Of supervision. */
    private static final int NOTICES = 1;

    private static final TimeZone HOST = TimeZone.getDefault();

    @Autowired
    SampleMaker maker;

    @Autowired
    SampleAccountsFile file;

    @Autowired
    OccurrenceLedger ledger;

    @Autowired
    PermitQueries permits;

    @Autowired
    ScheduleViews schedules;

    @Autowired
    WorkCalendars calendars;

    @Autowired
    AgendaPool pool;

    @Autowired
    TaskQueries tasksQueries;

    @Autowired
    DecisionQueries decisions;

    @Autowired
    AuditChain chain;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Autowired
    SampleHaste haste;

    @Autowired
    TransactionTemplate transaction;

    private SampleTimeline timeline;

    @AfterEach
    void backHome() {
        TimeZone.setDefault(HOST);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Friday a minute before the slot, 2026-11-27T11:59, Asia/Shanghai",
        "Friday a minute after the slot and three days after the regular meeting, 2026-12-18T12:01, Asia/Shanghai",
        "in Spring Festival,              2026-02-18T09:30, Asia/Shanghai",
        "National Day week in another zone, 2024-10-01T00:30, America/New_York",
        "29 February without calendar,    2028-02-29T10:20, Asia/Shanghai",
    })
    void theGroupLivesUpToTheFirstStart(String when, String firstStart, String host) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone(host));
        begin(firstStart);

        maker.makeOnce();

        eightBriefingsAreIssued();
        reportsLieInTheirWeeks();
        projectsStandInAllStates();
        schedulesFitButForOnePermitOfTheSecondProject();
        plansAndExtensionsStandInAllStates();
        problemsStandInAllStates();
        tasksOfUnitsAreNeverOverdue();
        undertakersTellOfTheirSites();
        meetingsStandInAllStates();
        decisionsStandInAllStates();
        supervisionFoundOnlyAtTheExampleUnit();
        nothingLiesInTheFutureOrBeforeTheSetUp();
        everyRowHasItsAuditRow();
        theTrailIsSealed();
        theLedgerOwesNothing();
        theAccountsFileNamesEveryRoleAndUnit();
        aSecondStartDoesNothing();
    }

    /** In tests the server's command line sets it, and a transaction of its own in a hurry. */
    @Test
    void commitsWaitForTheDiskAgainOnceTheGroupIsMade() {
        List<String> setBy = new ArrayList<>();
        haste.during(() -> setBy.add(whoSetsHowCommitsWait()));
        setBy.add(whoSetsHowCommitsWait());
        assertThat(setBy).containsExactly("session", "command line");
    }

    private String whoSetsHowCommitsWait() {
        return transaction.execute(
                status -> jdbc.sql("select source from pg_settings where name = 'synchronous_commit'")
                        .query(String.class)
                        .single());
    }

    /** By hand from tasks.yaml's moments and limits, on every day of the years whose calendars are shipped, and beyond. */
    @Test
    void whateverTheDayNoTaskIsOverdueAndOneIsDueSoon() {
        WorkCalendar calendar = calendars.current();
        for (LocalDate day = LocalDate.of(2024, 3, 1); day.getYear() < 2028; day = day.plusDays(1)) {
            SampleTimeline of = SampleTimeline.upTo(
                    day.atTime(12, 1).atZone(BusinessClock.ZONE).toInstant(), calendar);
            List<Integer> left = new ArrayList<>();
            for (SampleTask task : SampleFiles.tasks()) {
                left.addAll(workdaysLeft(task, of, day, calendar));
            }
            assertThat(left).as("on " + day).allMatch(days -> days >= 0).anyMatch(days -> days <= 3);
        }
    }

    /** Of a task with its unit on that day; none before 交办 and after 申请办结, which must not come late. */
    private static List<Integer> workdaysLeft(
            SampleTask task, SampleTimeline of, LocalDate day, WorkCalendar calendar) {
        LocalDate due = null;
        boolean withUnit = false;
        for (SampleTask.Turn turn : task.turns()) {
            Instant at = of.moment(turn.week(), turn.share());
            LocalDate on = at.atZone(BusinessClock.ZONE).toLocalDate();
            if (of.hasCome(at) && turn.action() == TaskAction.APPROVE) {
                due = calendar.plusWorkdays(on, task.limit());
                withUnit = true;
            } else if (of.hasCome(at) && turn.action() == TaskAction.REFUSE) {
                withUnit = true;
            } else if (of.hasCome(at) && turn.action() == TaskAction.APPLY) {
                assertThat(on).as(task.title()).isBeforeOrEqualTo(due);
                withUnit = false;
            }
        }
        return withUnit ? List.of(day.isAfter(due) ? -1 : calendar.workdaysBetween(day, due)) : List.of();
    }

    private void begin(String firstStart) throws SQLException {
        clock.set("2017-01-05T08:30");
        EmptyTables.empty(context);
        clock.set(firstStart);
        timeline = SampleTimeline.upTo(clock.instant(), calendars.current());
    }

    private void eightBriefingsAreIssued() {
        List<LocalDate> weeks = jdbc.sql("""
                        select b.week from briefing b join document d on d.id = b.document_id
                         where d.state = 'ISSUED' and d.signed_by = '谢五金' order by d.overall""").query(LocalDate.class).list();
        assertThat(weeks).hasSize(timeline.weeks()).isSorted();
        for (int number = 1; number <= timeline.weeks(); number++) {
            assertThat(weeks.get(number - 1)).isEqualTo(timeline.week(number).friday());
            Instant signed = moment("""
                    select d.signed_at from briefing b join document d on d.id = b.document_id where b.week = ?""", timeline.week(number).friday());
            Instant due = timeline.week(number)
                    .briefingDue(calendars.current())
                    .orElseThrow()
                    .toInstant();
            assertThat(signed).isAfter(timeline.slot(number)).isBefore(due);
        }
        assertThat(count("select count(*) from document_delivery v join briefing b on b.document_id = v.document_id"))
                .isEqualTo(timeline.weeks() * 20);
    }

    private void reportsLieInTheirWeeks() {
        for (int number = 1; number <= timeline.weeks(); number++) {
            LocalDate friday = timeline.week(number).friday();
            List<Instant> submitted = jdbc.sql(
                            "select submitted_at from weekly_report where week = ? and state = 'ACCEPTED' order by 1")
                    .param(friday)
                    .query((row, n) -> row.getTimestamp(1).toInstant())
                    .list();
            Instant from = number == 1 ? timeline.setUp() : timeline.slot(number - 1);
            Instant slot = timeline.slot(number);
            assertThat(submitted)
                    .hasSize(11)
                    .allSatisfy(at -> assertThat(at).isAfter(from).isBefore(slot));
        }
        assertThat(jdbc.sql("""
                        select u.name from weekly_report r join roster_unit u on u.id = r.unit_id
                         where r.week = ? and r.submitted_at is not null""")
                        .param(timeline.week(timeline.runningWeek()).friday())
                        .query(String.class)
                        .list())
                .doesNotContain("区林业局");
    }

    private void projectsStandInAllStates() {
        assertThat(jdbc.sql("select capacity_mw from project order by id")
                        .query(Integer.class)
                        .list())
                .containsExactly(100, 80, 50, 60);
        assertThat(count(
                        "select count(*) from project where first_grid_on <> ? or full_capacity_on <> first_grid_on + 92",
                        timeline.setUpDay().plusDays(176)))
                .isZero();
        assertThat(jdbc.sql("select count(*) from permit_track where need = 'NEEDED' group by project_id")
                        .query(Integer.class)
                        .list())
                .hasSize(4)
                .allSatisfy(needed -> assertThat(needed).isBetween(20, 28));
        assertThat(jdbc.sql("select distinct state from permit_step")
                        .query(String.class)
                        .list())
                .contains("NOT_STARTED", "PREPARING", "SUBMITTED", "SUPPLEMENTING", "NOT_ADMITTED", "ACCEPTED")
                .contains("IN_REVIEW", "GRANTED", "DELIVERED", "REFUSAL_DELIVERED");
        assertThat(permits.now().lines()).extracting(TrackLine::state).contains(TrackState.values());
        assertThat(permits.now().lines())
                .extracting(line -> line.reading().light().light())
                .contains(Light.values());
    }

    private void schedulesFitButForOnePermitOfTheSecondProject() {
        List<ScheduleView> all = schedules.all();
        assertThat(all).hasSize(4).allSatisfy(view -> {
            assertThat(view.baseline()).isNotNull();
            assertThat(view.anchor(AnchorKind.FIRST_GRID).orElseThrow().slack()).isNotNegative();
        });
        assertThat(all.stream()
                        .flatMap(view -> view.rows().stream())
                        .filter(row -> row.kind().equals(NodeKey.PERMIT_STEP))
                        .filter(row -> row.slack() != null && row.slack() < 0)
                        .filter(row -> !row.facts().isFinished()))
                .extracting(ScheduleView.Row::code)
                .containsExactly("MINERAL_APPROVAL/1");
    }

    private void plansAndExtensionsStandInAllStates() {
        assertThat(jdbc.sql("""
                        select u.name || ' ' || p.number || ' ' || p.state from project_plan p
                          join roster_unit u on u.id = p.unit_id""").query(String.class).list())
                .containsExactlyInAnyOrder(
                        "区发改局 1 ADOPTED",
                        "区国土分局 1 ADOPTED",
                        "区国土分局 2 ADOPTED",
                        "区环保局 1 ADOPTED",
                        "旧街乡 1 ADOPTED",
                        "区规划办 1 SUBMITTED");
        assertThat(count("select count(*) from project_plan_row where measures <> ''"))
                .isGreaterThan(20);
        assertThat(audited("project.plan.send-back")).isEqualTo(1);
        assertThat(jdbc.sql("select state from project_extension")
                        .query(String.class)
                        .list())
                // Targets of permits: one of each; tasks: one granted, one waiting.
                .containsExactlyInAnyOrder("GRANTED", "REFUSED", "ASKED", "GRANTED", "ASKED");
        assertThat(jdbc.sql("select approved_by from permit_step_event where action = 'EXTEND'")
                        .query(String.class)
                        .list())
                .containsExactly("示例负责人");
        assertThat(count("""
                        select count(*) from permit_step_event where action = 'BEGIN_REVIEW'
                           and (ground is null or notice_number is null)""")).isZero();
    }

    /** As problems.yaml tells, counted by hand: nine problems; whatever the day of the first start all of it has happened. */
    private void problemsStandInAllStates() {
        assertThat(grouped("select state, count(*) from problem group by state"))
                .containsExactlyInAnyOrder("IN_PROGRESS 4", "STRUCK_OFF 2", "CLOSING 1", "REGISTERED 1", "DECLINED 1");
        assertThat(grouped("select source, count(*) from problem group by source"))
                .containsExactlyInAnyOrder("WEEKLY_REPORT 4", "UNIT 2", "PERMIT 1", "UNDERTAKER 2");
        assertThat(pool.standing(LocalDate.now(clock)))
                .extracting(PooledProblem::title)
                .contains("四号项目升压站位置调整，需国土、规划联合踏勘", "二号项目短路电流计算缺电网侧系统参数", "北部地块压覆审批期间，施工组织需要明确")
                .hasSizeBetween(3, 4);
        assertThat(audited("problem.send-back")).isEqualTo(1);
        assertThat(audited("problem.mark")).isEqualTo(1);
        assertThat(count("select count(*) from problem where wanted_by < ?", LocalDate.now(clock)))
                .isZero();
        assertThat(jdbc.sql("""
                        select p.raiser_unit from problem p where p.source = 'WEEKLY_REPORT' and not exists (
                            select 1 from weekly_report r where r.id = p.report_id and r.unit_id = p.raiser_unit
                               and position(p.description in r.problems) > 0)""").query(Long.class).list()).isEmpty();
    }

    /** None is overdue, one is due within three working days. */
    private void tasksOfUnitsAreNeverOverdue() {
        assertThat(grouped("select origin_kind, count(*) from task group by origin_kind"))
                .contains("problem 2");
        List<TaskLine> tasks = jdbc.sql("select id from task")
                .query((row, n) -> tasksQueries
                        .view(NoticeRoster.office(), new TaskId(row.getLong(1)))
                        .line())
                .list();
        assertThat(tasks)
                .extracting(task -> task.light().light())
                .doesNotContain(Light.OVERDUE)
                .contains(Light.DUE_SOON);
        assertThat(tasks).noneMatch(task -> task.light().late());
        assertThat(grouped("select rung, count(*) from notification_urge where rung is not null group by rung"))
                .as("by tasks.yaml on the Monday of the running week")
                .isEqualTo(timeline.hasCome(timeline.moment(9, 0.15)) ? List.of("REMINDER 1") : List.of());
    }

    private void undertakersTellOfTheirSites() {
        assertThat(grouped("""
                        select p.name, count(*) from project_site_entry e join project p on p.id = e.project_id group by p.name"""))
                .containsExactlyInAnyOrder("一号光伏项目（示例） 5", "二号光伏项目（示例） 4", "三号光伏项目（示例） 3", "四号光伏项目（示例） 3");
        assertThat(jdbc.sql("select title from permit_material where added_by like '示例_项目员'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("短路电流计算说明（示例）", "水土保持方案重编大纲（示例）");
    }

    /** By meetings.yaml: two are reported up with receipt, one waits for its minutes, two lie ahead. */
    private void meetingsStandInAllStates() {
        SampleMeetingDays days = new SampleMeetingDays(timeline);
        assertThat(lines("select kind, state, day from meeting"))
                .containsExactlyInAnyOrder(
                        "AD_HOC REPORTED " + days.first(),
                        "REGULAR REPORTED " + days.regular(),
                        "SPECIAL_TOPIC HELD " + days.topic(),
                        (days.isRegularAhead() ? "REGULAR NOTIFIED " : "AD_HOC NOTIFIED ") + days.upcoming(),
                        "SPECIAL_TOPIC PLANNED " + days.planned());
        boolean sameYear = days.first().getYear() == days.regular().getYear();
        assertThat(lines("""
                        select p.kind, d.state, d.number from meeting_paper p join document d on d.id = p.document_id
                         where p.relation is null order by p.kind, p.meeting_id"""))
                .contains(
                        "MINUTES ISSUED 1",
                        "MINUTES ISSUED " + (sameYear ? 2 : 1),
                        "MINUTES DRAFT null",
                        "REPORT ISSUED 1")
                .hasSize(isJustMet() ? 4 : 5)
                .areExactly(isJustMet() ? 0 : 1, new Condition<>("REPORT DRAFT null"::equals, "report in the making"));
        assertThat(lines("""
                        select v.name, count(v.acknowledged_at) from document_delivery v
                          join meeting_paper p on p.document_id = v.document_id
                         where v.name in ('区委', '区政府') group by v.name""")).containsExactlyInAnyOrder("区委 3", "区政府 3");
        assertThat(lines("""
                        select i.answer, count(*) from meeting_invitation i join meeting m on m.id = i.meeting_id
                         where i.part = 'MEMBER' and m.state = 'NOTIFIED' group by i.answer""")).containsExactlyInAnyOrder("ATTENDS 9", "ON_LEAVE 1", "DEPUTES 1", "null 8");
        assertThat(count("select count(*) from meeting_invitation where presence = 'ABSENT'"))
                .isZero();
        assertThat(
                        lines(
                                "select state, title from meeting_agenda_item where state = 'DEFERRED' or carried_from is not null"))
                .containsExactlyInAnyOrder("DEFERRED 施工用电和进场道路保障", "OPEN 施工用电和进场道路保障");
    }

    /** By hand from supervision.yaml: two inspections, one of them drawn, a finding each; one is put right, one under way. */
    private void supervisionFoundOnlyAtTheExampleUnit() {
        assertThat(lines("select state, number from supervision_plan")).containsExactly("APPROVED 1");
        assertThat(lines("select i.kind, i.state, i.draw_id is not null, u.name from supervision_inspection i"
                        + " join roster_unit u on u.id = i.unit_id"))
                .containsExactlyInAnyOrder("REGULAR CONCLUDED false 示例单位", "SPOT_CHECK CONCLUDED true 示例单位");
        assertThat(lines("""
                        select f.kind, t.state from supervision_finding f
                          join task t on t.origin_kind = 'finding' and t.origin_id = f.id""")).containsExactlyInAnyOrder("DELAY STRUCK_OFF", "OTHER IN_PROGRESS");
        assertThat(lines("select d.state, d.number from supervision_notice n join document d on d.id = n.document_id"
                        + " where d.state = 'ISSUED'"))
                .containsExactly("ISSUED 1");
        assertThat(count("select count(*) from supervision_notice where period is null"))
                .as("notices that the cadence does not owe")
                .isZero();
        assertThat(audited("supervision.draw.draw")).isEqualTo(1);
        assertThat(count("select count(*) from supervision_referral")).isZero();
    }

    /** Whether the last regular meeting was so lately that nothing has come of it yet but its minutes. */
    private boolean isJustMet() {
        LocalDate regular = new SampleMeetingDays(timeline).regular();
        return calendars.current().workdaysBetween(regular, LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE))
                <= 3;
    }

    /** Eight decisions in signed minutes, by hand from meetings.yaml: six with a task, one struck off without, one left. */
    private void decisionsStandInAllStates() {
        DecisionCounts counts = decisions.counts(NoticeRoster.office());
        assertThat(counts.overdue()).isZero();
        assertThat(counts.unassigned()).isEqualTo(isJustMet() ? 2 : 1);
        List<String> tasks = lines("""
                        select t.state, t.title from meeting_outcome o
                          join task t on t.origin_kind = 'decision' and t.origin_id = o.id""");
        assertThat(tasks)
                .contains("STRUCK_OFF 统一四个项目手续办理台账的填写口径", "STRUCK_OFF 明确四个项目的乡镇对接人和每周对接安排")
                .hasSize(isJustMet() ? 5 : 6);
        if (!isJustMet()) {
            assertThat(tasks)
                    .contains(
                            "COMPLETED 对项目承担单位汇报中提出的事项逐项登记，明确答复单位和时间",
                            "IN_PROGRESS 统筹四个项目施工临时用电和进场道路安排",
                            "TO_ACKNOWLEDGE 环保、水保验收所需资料与建设同步整理，不在并网前集中补办。");
        }
        assertThat(audited("meeting.decision-close")).isEqualTo(1);
    }

    private List<String> lines(String sql) {
        return jdbc.sql(sql).query().listOfRows().stream()
                .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
    }

    private void nothingLiesInTheFutureOrBeforeTheSetUp() {
        Instant first = timeline.setUp();
        Instant last = clock.instant();
        List<String[]> columns = jdbc.sql("""
                        select table_name, column_name from information_schema.columns
                         where table_schema = 'public' and data_type = 'timestamp with time zone'
                           and table_name !~ '^(calendar|flyway|permit_limit|scheduling_wakeup|shared_setting|shared_secret|onboarding)'
                           and column_name not in ('valid_until', 'retry_at', 'next_attempt_at', 'give_up_at', 'worth_until')""")
                .query((row, n) -> new String[] {row.getString(1), row.getString(2)})
                .list();
        assertThat(columns).hasSizeGreaterThan(20);
        for (String[] column : columns) {
            String outside = "select count(*) from %s where %s not between ? and ?".formatted(column[0], column[1]);
            assertThat(count(
                            outside, first.atOffset(java.time.ZoneOffset.UTC), last.atOffset(java.time.ZoneOffset.UTC)))
                    .as(String.join(".", column))
                    .isZero();
        }
    }

    private void everyRowHasItsAuditRow() {
        for (String table : List.of(
                "project",
                "permit_track",
                "weekly_report",
                "briefing",
                "document",
                "access_account",
                "roster_unit",
                "roster_person",
                "roster_place",
                "roster_assignment")) {
            assertThat(count("""
                            select count(*) from %s t where not exists (
                                select 1 from audit_event e where e.object_kind = ? and e.object_id = t.id::text)""".formatted(table), table)).as(table).isZero();
        }
        assertThat(audited("permit.move")).isEqualTo(count("select count(*) from permit_step_event"));
        assertThat(audited("document.sign")).isEqualTo(timeline.weeks() + PAPERS_OF_MEETINGS + NOTICES);
        assertThat(audited("access.grant")).isEqualTo(count("select count(*) from access_grant"));
        assertThat(count("""
                        select count(*) from weekly_report r where submitted_at is not null and not exists (
                            select 1 from audit_event e where e.object_kind = 'weekly_report'
                               and e.object_id = r.id::text and e.at = r.submitted_at
                               and e.action in ('weekly.submit', 'weekly.file-for'))""")).isZero();
        assertThat(count("""
                        select count(*) from permit_step_event s where not exists (
                            select 1 from audit_event e where e.action = 'permit.move'
                               and e.object_id = s.step_id::text and e.at = s.recorded_at)""")).isZero();
    }

    private void theTrailIsSealed() {
        AuditVerdict verdict = chain.verify();
        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.sealed()).isEqualTo(count("select count(*) from audit_event"));
    }

    private void theLedgerOwesNothing() {
        assertThat(count("select count(*) from scheduling_occurrence where state <> 'DONE'"))
                .isZero();
        assertThat(count("select count(*) from scheduling_occurrence")).isGreaterThanOrEqualTo(4 * 8 - 3);
        assertThat(ledger.sweep().isEmpty()).isTrue();
    }

    private void theAccountsFileNamesEveryRoleAndUnit() throws IOException {
        Path path = file.path();
        List<String> lines = Files.readAllLines(path);
        assertThat(lines.get(0)).isEqualTo("login,password,roles,unit,name");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        Set<String> roles = new HashSet<>();
        Set<String> passwords = new HashSet<>();
        Set<String> unitsWithContact = new HashSet<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            assertThat(cells).hasSize(5);
            assertThat(cells[1]).matches("[A-Za-z0-9]{16}");
            passwords.add(cells[1]);
            roles.addAll(List.of(cells[2].split(";")));
            if (!cells[3].isEmpty()) {
                unitsWithContact.add(cells[3]);
            }
        }
        assertThat(passwords).hasSize(lines.size() - 1);
        assertThat(roles)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(Role::name).toList());
        assertThat(unitsWithContact)
                .containsAll(jdbc.sql("select name from roster_unit")
                        .query(String.class)
                        .list());
    }

    private void aSecondStartDoesNothing() {
        int before = count("select count(*) from audit_event");
        maker.makeOnce();
        assertThat(count("select count(*) from audit_event")).isEqualTo(before);
    }

    private List<String> grouped(String sql) {
        return jdbc.sql(sql)
                .query((row, n) -> row.getString(1) + " " + row.getInt(2))
                .list();
    }

    private int audited(String action) {
        return count("select count(*) from audit_event where action = ?", action);
    }

    private int count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Integer.class).single();
    }

    private Instant moment(String sql, Object... parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
