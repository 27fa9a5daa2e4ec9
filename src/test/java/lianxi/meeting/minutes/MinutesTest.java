package lianxi.meeting.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.document.DeliveryChannel;
import lianxi.document.DeliveryService;
import lianxi.document.Dispatch;
import lianxi.document.DocumentNumber;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentService;
import lianxi.document.NumberSeries;
import lianxi.document.PaperPart;
import lianxi.document.SigningService;
import lianxi.document.desk.Candidate;
import lianxi.meeting.Entrusting;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingKind;
import lianxi.meeting.MeetingPlan;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingService;
import lianxi.meeting.MeetingState;
import lianxi.meeting.MeetingTerms;
import lianxi.meeting.agenda.AgendaItemCommand;
import lianxi.meeting.agenda.AgendaItemId;
import lianxi.meeting.agenda.AgendaQueries;
import lianxi.meeting.agenda.AgendaService;
import lianxi.meeting.decision.MinutesOf;
import lianxi.meeting.decision.OutcomeCommand;
import lianxi.meeting.decision.OutcomeKind;
import lianxi.meeting.decision.OutcomeService;
import lianxi.scheduling.Owed;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.task.TaskScene;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** From a meeting of 2017-01-16 (Monday) at 15:00 to its minutes, their way up, and the report on what came of it. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MinutesTest {

    private static final LocalDate DAY = LocalDate.of(2017, 1, 16);

    @Autowired
    private BeanFactory beans;

    @Autowired
    private PaperService service;

    @Autowired
    private PaperQueries queries;

    @Autowired
    private PaperFiles files;

    @Autowired
    private PaperRecipients recipients;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private MeetingQueries meetingQueries;

    @Autowired
    private OutcomeService outcomes;

    @Autowired
    private DocumentService documents;

    @Autowired
    private DocumentQueries read;

    @Autowired
    private SigningService signing;

    @Autowired
    private DeliveryService delivery;

    @Autowired
    private MinutesOf minutesOf;

    @Autowired
    private ReportDue due;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private FlywayConnectionDetails database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private TaskScene scene;

    @BeforeAll
    void group() {
        clock.set("2017-01-09T09:00");
        scene = TaskScene.in(beans);
    }

    @BeforeEach
    void empty() throws SQLException {
        clock.set("2017-01-16T17:00");
        try (Connection owner = new DriverManagerDataSource(
                                database.getJdbcUrl(), database.getUsername(), database.getPassword())
                        .getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "truncate task, meeting, meeting_invitation, document, document_series, roster_delegation,"
                            + " notification_message cascade");
        }
    }

    @Test
    void minutesAreDraftedOnceFromAgendaAndOutcomes() {
        MeetingId meeting = decided();
        PaperId id = draft(meeting);
        assertThat(draft(meeting)).as("a second click").isEqualTo(id);
        PaperView minutes = minutes(id);
        assertThat(minutes.title()).isEqualTo("林地手续专题会议纪要");
        String text = text(minutes);
        assertThat(text)
                .startsWith("2017年1月16日下午，")
                .contains("梁海昌在区政府三楼会议室主持召开林地手续专题会议，研究了1项议题。现纪要如下：")
                .contains("会议听取了区林业局的汇报。")
                .contains("议定事项1：2月底前办结一号地块林地手续。（责任单位：", "完成时限：2月27日）")
                .contains("知悉电网接入进度。");
    }

    @Test
    void aMeetingThatWasNotHeldHasNoMinutesAndOnlyTheOfficeWritesThem() {
        MeetingId planned = planned(DAY);
        refused("meeting.minutes.refused.not-held", () -> draft(planned));
        MeetingId held = decided();
        assertThatThrownBy(() -> service.draft(scene.groupHead(), held, PaperKind.MINUTES))
                .isInstanceOf(ForbiddenException.class);
    }

    /** What the signature registers, the minutes print. */
    @Test
    void whatCameOfAnItemThatWasPutOffIsPrintedToo() {
        MeetingId meeting = decided();
        beans.getBean(AgendaService.class).defer(scene.office(), item(meeting), "材料未齐");
        String text = text(minutes(draft(meeting)));
        assertThat(text).contains("议定事项1：2月底前办结一号地块林地手续。", "林地手续办理情况");
    }

    @Test
    void compilingAnewKeepsWhatSomebodyWrote() {
        MeetingId meeting = decided();
        PaperId id = draft(meeting);
        service.edit(scene.office(), id, minutes(id).version(), "关于林地手续的会议纪要", Map.of("opening", "我写的开头。"));
        outcomes.add(scene.office(), meeting, OutcomeCommand.of(item(meeting), OutcomeKind.DECISION, "每周五通报进度"));
        service.refresh(scene.office(), id, minutes(id).version());
        PaperView now = minutes(id);
        assertThat(now.title()).isEqualTo("关于林地手续的会议纪要");
        assertThat(now.parts().get(0).text()).isEqualTo("我写的开头。");
        assertThat(now.parts().get(0).compiled()).startsWith("2017年1月16日下午");
        assertThat(text(now)).contains("议定事项2：每周五通报进度。");
    }

    @Test
    void anEditNeedsTheVersionItWasMadeOnAndKeepsPartsThatItDoesNotName() {
        PaperId id = draft(decided());
        int version = minutes(id).version();
        service.edit(scene.office(), id, version, "新标题", Map.of("opening", "甲", "foreign", "乙"));
        assertThat(minutes(id).parts()).extracting(PaperPart::key).doesNotContain("foreign");
        assertThatThrownBy(() -> service.edit(scene.office(), id, version, "别的标题", Map.of("opening", "乙")))
                .isInstanceOfSatisfying(
                        StaleVersionException.class,
                        stale -> assertThat(stale.conflicts()).hasSize(2));
    }

    /** domain.md: 会议纪要 〔2017〕N号, signed by the chair of that meeting; tasks from signed minutes enter at 待签收. */
    @Test
    void theChairSignsAndWithThatTheDecisionsBecomeTasks() {
        MeetingId meeting = decided();
        PaperId id = reviewed(draft(meeting));
        for (Actor other :
                List.of(scene.office(), scene.director(), scene.deputyOfForestry(), scene.supervisionHead())) {
            assertThatThrownBy(() -> sign(other, id)).isInstanceOf(ForbiddenException.class);
        }
        assertThat(tasks()).isZero();
        assertThat(sign(scene.groupHead(), id)).isEqualTo(new DocumentNumber(NumberSeries.MINUTES, 2017, 1, 1));
        assertThat(meetingQueries.view(meeting).state()).isEqualTo(MeetingState.MINUTES_SIGNED);
        assertThat(tasks()).isEqualTo(1);
        MinutesOf.Minutes known = minutesOf.minutes(scene.office(), meeting).orElseThrow();
        assertThat(known.number()).isEqualTo("〔2017〕1号");
        assertThat(known.signedBy()).isEqualTo("梁海昌");
        assertThat(known.path()).isEqualTo("/meetings/minutes/" + id);
    }

    /** domain.md: a deputy chairs under a written 授权; then that deputy, and not the 组长, signs that meeting's minutes. */
    @Test
    void theDeputyWhoWasEntrustedWithTheChairSigns() {
        MeetingId meeting = planned(DAY);
        PersonId deputy = scene.person("史满瑞");
        meetings.entrust(
                scene.office(),
                meeting,
                new Entrusting(deputy, "示例授权书", LocalDate.of(2017, 1, 12)),
                meetingQueries.view(meeting).version());
        hold(meeting);
        PaperId id = reviewed(draft(meeting));
        assertThat(text(minutes(id))).contains("受组长委托", "史满瑞");
        assertThatThrownBy(() -> sign(scene.groupHead(), id)).isInstanceOf(ForbiddenException.class);
        assertThat(sign(scene.deputyOfLand(), id).number()).isEqualTo(1);
    }

    @Test
    void minutesThatTheRecordsHaveLeftBehindAreNotSigned() {
        MeetingId meeting = decided();
        PaperId id = reviewed(draft(meeting));
        outcomes.add(scene.office(), meeting, OutcomeCommand.of(item(meeting), OutcomeKind.DECISION, "另一事项"));
        refused("meeting.minutes.refused.moved", () -> sign(scene.groupHead(), id));
        assertThat(tasks()).isZero();
        assertThat(minutes(id).document().number()).isNull();
    }

    @Test
    void withdrawnMinutesKeepTheirNumberAndMakeNoSecondTask() {
        PaperId id = reviewed(draft(decided()));
        sign(scene.groupHead(), id);
        service.withdraw(scene.office(), id, documentVersion(id), "标题写错");
        service.edit(scene.office(), id, minutes(id).version(), "林地手续专题会议纪要（修订）", Map.of());
        assertThat(sign(scene.groupHead(), reviewed(id)).number()).isEqualTo(1);
        assertThat(tasks()).isEqualTo(1);
    }

    @Test
    void theFileNamesItsMarkNumberDecisionsAndWhoWasThere() throws Exception {
        MeetingId meeting = decided();
        invite(meeting, "MEMBER", "梁海昌", "区委常委、常务副区长", "PRESENT", "");
        invite(meeting, "MEMBER", "谢五金", "区发改局局长", "BY_DEPUTY", "示例副局长");
        invite(meeting, "MEMBER", "赵静", "", "ON_LEAVE", "");
        invite(meeting, "OBSERVER", "市基地办", "", "PRESENT", "示例联络员");
        PaperId id = reviewed(draft(meeting));
        assertThat(files.file(minutes(id)).pages()).isPositive();
        sign(scene.groupHead(), id);
        byte[] pdf = files.file(minutes(id)).pdf();
        String text = printed(pdf, "meeting-minutes");
        assertThat(text)
                .contains(
                        "联席会议纪要",
                        "〔2017〕1号",
                        "一、林地手续办理情况",
                        "议定事项1：2月底前办结一号地块林地手续。",
                        "出席：梁海昌（区委常委、常务副区长）、谢五金（区发改局局长）（示例副局长代）。",
                        "请假：赵静。",
                        "列席：市基地办示例联络员。",
                        "报：区委、区政府。",
                        "2017年1月16日印发");
    }

    /** domain.md: minutes are reported to 区委、区政府; with when, how, to whom and receipt they are the document's deliveries. */
    @Test
    void theMeetingIsReportedOnceEverybodyAboveHasTheMinutes() {
        MeetingId meeting = decided();
        PaperId id = reviewed(draft(meeting));
        sign(scene.groupHead(), id);
        assertThat(ticked(id)).contains("区林业局", "梁海昌");
        send(id, "区委");
        assertThat(meetingQueries.view(meeting).state()).isEqualTo(MeetingState.MINUTES_SIGNED);
        send(id, "区政府");
        assertThat(meetingQueries.view(meeting).state()).isEqualTo(MeetingState.REPORTED);
    }

    /** A report sent up says nothing of the minutes: 已上报 is theirs. */
    @Test
    void theFollowUpReportAloneDoesNotReportTheMeeting() {
        MeetingId meeting = decided();
        sign(scene.groupHead(), reviewed(draft(meeting)));
        PaperId report = service.draft(scene.office(), meeting, PaperKind.REPORT);
        submit(PaperKind.REPORT, report);
        signReport(scene.groupHead(), report);
        send(PaperKind.REPORT, report, "区委");
        send(PaperKind.REPORT, report, "区政府");
        assertThat(meetingQueries.view(meeting).state()).isEqualTo(MeetingState.MINUTES_SIGNED);
    }

    /** Contract of scope: whoever is inside reads issued minutes, nobody of them a draft. */
    @Test
    void issuedMinutesAreReadByEverybodyInside() {
        PaperId id = reviewed(draft(decided()));
        assertThatThrownBy(() -> queries.paper(scene.foreign(), PaperKind.MINUTES, id))
                .isInstanceOf(NotFoundException.class);
        sign(scene.groupHead(), id);
        send(id, "区委");
        assertThat(queries.paper(scene.foreign(), PaperKind.MINUTES, id).title())
                .isEqualTo("林地手续专题会议纪要");
        assertThatThrownBy(() -> queries.paper(scene.as(Role.UNDERTAKER), PaperKind.MINUTES, id))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> queries.paper(scene.office(), PaperKind.REPORT, id))
                .as("minutes at the reports' address")
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void issuedMinutesAreCorrectedByAnotherDocumentThatNamesThem() {
        MeetingId meeting = decided();
        PaperId id = reviewed(draft(meeting));
        sign(scene.groupHead(), id);
        send(id, "区委");
        PaperId next = service.supersede(scene.office(), id, DocumentRelation.CORRECTS, "时限写错");
        assertThat(text(minutes(next))).startsWith("现对〔2017〕1号更正如下");
        assertThat(sign(scene.groupHead(), reviewed(next)).number()).isEqualTo(2);
        assertThat(tasks()).isEqualTo(1);
        assertThat(minutes(id).later()).extracting(PaperLine::id).containsExactly(next);
    }

    /** domain.md: 报告 (落实情况) 〔2017〕N号 with 签发人, signed by the 组长; a deputy only under a written 授权. */
    @Test
    void theFollowUpReportSaysHowTheDecisionsStandAndTheHeadSignsIt() throws Exception {
        MeetingId meeting = decided();
        refused("meeting.report.refused.no-minutes", () -> service.draft(scene.office(), meeting, PaperKind.REPORT));
        sign(scene.groupHead(), reviewed(draft(meeting)));
        clock.set("2017-02-28T09:00");
        PaperId id = service.draft(scene.office(), meeting, PaperKind.REPORT);
        PaperView report = queries.paper(scene.office(), PaperKind.REPORT, id);
        assertThat(report.title()).isEqualTo("关于林地手续专题会议议定事项落实情况的报告");
        assertThat(text(report))
                .contains("（会议纪要〔2017〕1号）")
                .contains("会议共议定1项。截至2017年2月28日，已办结0项，正在落实1项，其中逾期1项。")
                .contains("事项1：2月底前办结一号地块林地手续", "时限2月27日，已逾期");
        service.edit(scene.office(), id, report.version(), report.title(), Map.of("next", "继续催办。"));
        submit(PaperKind.REPORT, id);
        for (Actor other : List.of(scene.director(), scene.deputyOfForestry())) {
            assertThatThrownBy(() -> signReport(other, id)).isInstanceOf(ForbiddenException.class);
        }
        assertThat(signReport(scene.groupHead(), id)).isEqualTo(new DocumentNumber(NumberSeries.REPORT, 2017, 1, 1));
        byte[] pdf =
                read.pdf(queries.paper(scene.office(), PaperKind.REPORT, id).document());
        assertThat(printed(pdf, "meeting-report"))
                .contains("签发人：梁海昌", "区委、区政府：", "一、总体情况", "三、下一步打算", "特此报告。", "2017年2月28日");
    }

    /** 02-15 is a Wednesday; 02-14, 02-13, 02-10 are the working days before it. */
    @Test
    void theOfficeIsToldThreeWorkingDaysBeforeTheNextRegularMeeting() {
        MeetingId meeting = decided();
        sign(scene.groupHead(), reviewed(draft(meeting)));
        long series = jdbc.sql("insert into meeting_series (name, begun_at) values ('联席会议', now()) returning id")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into meeting (kind, series_id, month, slot_day, slot_at, title, day, at, minutes, place, state,
                                             planned_at, planned_by)
                        values ('REGULAR', ?, '2017-02-01', '2017-02-15', '09:00', '2017年2月联席会议', '2017-02-15', '09:00', 90, '',
                                'PLANNED', now(), 'system')""").param(series).update();
        List<Owed> owed = due.owed(Instant.parse("2017-02-01T00:00:00Z"), Instant.parse("2017-02-28T00:00:00Z"));
        assertThat(owed).extracting(Owed::dueAt).containsExactly(Instant.parse("2017-02-10T00:30:00Z"));
        hold(planned(DAY));
        clock.set("2017-02-10T08:30");
        assertThat(reminded(owed.get(0)))
                .as("a later meeting that decided nothing hides nothing")
                .isPositive();
        PaperId report = service.draft(scene.office(), meeting, PaperKind.REPORT);
        submit(PaperKind.REPORT, report);
        signReport(scene.groupHead(), report);
        send(PaperKind.REPORT, report, "区委");
        assertThat(reminded(owed.get(0))).as("it has gone").isZero();
    }

    /** In a transaction, as the ledger does it. */
    private int reminded(Owed owed) {
        return transactions.execute(status -> due.produce(owed).made());
    }

    private MeetingId planned(LocalDate day) {
        clock.set("2017-01-16T09:00");
        MeetingTerms terms = new MeetingTerms("林地手续专题会议", day, LocalTime.of(15, 0), 60, "区政府三楼会议室");
        MeetingId meeting = meetings.plan(scene.office(), new MeetingPlan(MeetingKind.SPECIAL_TOPIC, terms, null));
        beans.getBean(AgendaService.class)
                .add(scene.office(), meeting, new AgendaItemCommand("林地手续办理情况", "", null, "区林业局", 10));
        return meeting;
    }

    private void hold(MeetingId meeting) {
        meetings.markNotified(scene.office(), meeting);
        clock.set("2017-01-16T17:00");
        meetings.hold(scene.office(), meeting);
    }

    /** One task for 区林业局 until 02-27 and one thing to know. */
    private MeetingId decided() {
        MeetingId meeting = planned(DAY);
        hold(meeting);
        outcomes.add(
                scene.office(),
                meeting,
                OutcomeCommand.task(item(meeting), "2月底前办结一号地块林地手续", scene.forestry(), LocalDate.of(2017, 2, 27)));
        outcomes.add(scene.office(), meeting, OutcomeCommand.of(item(meeting), OutcomeKind.INFORMATION, "知悉电网接入进度。"));
        return meeting;
    }

    private AgendaItemId item(MeetingId meeting) {
        return beans.getBean(AgendaQueries.class).of(meeting).get(0).id();
    }

    private void invite(MeetingId meeting, String part, String name, String post, String presence, String came) {
        jdbc.sql("""
                        insert into meeting_invitation (meeting_id, part, role, position, name, post, invited_by, presence, came)
                        values (?, ?, ?, 1, ?, ?, '示例', ?, ?)""")
                .params(meeting.value(), part, part.equals("MEMBER") ? "MEMBER" : null, name, post, presence, came)
                .update();
    }

    private PaperId draft(MeetingId meeting) {
        return service.draft(scene.office(), meeting, PaperKind.MINUTES);
    }

    private PaperView minutes(PaperId id) {
        return queries.paper(scene.office(), PaperKind.MINUTES, id);
    }

    private static String text(PaperView paper) {
        return paper.parts().stream().map(PaperPart::text).collect(Collectors.joining("\n"));
    }

    private int documentVersion(PaperId id) {
        return minutes(id).document().version();
    }

    private PaperId reviewed(PaperId id) {
        submit(PaperKind.MINUTES, id);
        return id;
    }

    private void submit(PaperKind kind, PaperId id) {
        PaperView paper = queries.paper(scene.office(), kind, id);
        documents.submit(scene.office(), paper.document().id(), paper.document().version());
    }

    private DocumentNumber sign(Actor actor, PaperId id) {
        return signing.sign(actor, minutes(id).document().id(), documentVersion(id));
    }

    private DocumentNumber signReport(Actor actor, PaperId id) {
        var document = queries.paper(scene.office(), PaperKind.REPORT, id).document();
        return signing.sign(actor, document.id(), document.version());
    }

    private void send(PaperId id, String to) {
        send(PaperKind.MINUTES, id, to);
    }

    /** On paper to somebody outside the roster. */
    private void send(PaperKind kind, PaperId id, String to) {
        var document = queries.paper(scene.office(), kind, id).document();
        delivery.send(
                scene.office(),
                document.id(),
                document.version(),
                List.of(new Dispatch(null, null, to, "", DeliveryChannel.CONFIDENTIAL, null, null, null)));
    }

    private List<String> ticked(PaperId id) {
        return recipients.of(minutes(id).document()).stream()
                .filter(Candidate::usual)
                .map(Candidate::name)
                .toList();
    }

    private int tasks() {
        return jdbc.sql("select count(*) from task").query(Integer.class).single();
    }

    private static String printed(byte[] pdf, String name) throws Exception {
        Files.write(Files.createDirectories(Path.of("target/charts")).resolve(name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
