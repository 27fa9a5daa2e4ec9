package lianxi.supervision.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxi.document.ArchivePdf;
import lianxi.document.DeliveryChannel;
import lianxi.document.DeliveryService;
import lianxi.document.Dispatch;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentService;
import lianxi.document.DocumentView;
import lianxi.document.PaperPart;
import lianxi.document.SigningService;
import lianxi.document.desk.Candidate;
import lianxi.roster.DelegationCommand;
import lianxi.roster.StandInService;
import lianxi.scheduling.Outcome;
import lianxi.scheduling.Owed;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import lianxi.supervision.FindingId;
import lianxi.supervision.FindingKind;
import lianxi.supervision.NoticeId;
import lianxi.supervision.finding.FindingCommand;
import lianxi.supervision.finding.FindingQueries;
import lianxi.supervision.finding.FindingService;
import lianxi.supervision.finding.FindingText;
import lianxi.task.TaskScene;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
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
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** From concluded findings to an issued notice: 组长审定 where a unit is criticised, one draft per period, corrections. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticeTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private NoticeService service;

    @Autowired
    private NoticeQueries queries;

    @Autowired
    private ExaminationService examinations;

    @Autowired
    private CadenceService cadences;

    @Autowired
    private NoticeDue due;

    @Autowired
    private NoticePrints prints;

    @Autowired
    private NoticeRecipients recipients;

    @Autowired
    private FindingService findings;

    @Autowired
    private FindingQueries findingQueries;

    @Autowired
    private DocumentService documents;

    @Autowired
    private DocumentQueries read;

    @Autowired
    private SigningService signing;

    @Autowired
    private DeliveryService delivery;

    @Autowired
    private StandInService standIns;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private FlywayConnectionDetails database;

    @Autowired
    private MutableClock clock;

    private TaskScene scene;
    private Actor supervisor;
    private Actor head;

    @BeforeAll
    void group() {
        clock.set("2017-01-09T09:00");
        scene = TaskScene.in(beans);
        supervisor = scene.supervisor();
        head = scene.supervisionHead();
    }

    @BeforeEach
    void empty() throws SQLException {
        clock.set("2017-03-30T10:00");
        try (Connection owner = new DriverManagerDataSource(
                                database.getJdbcUrl(), database.getUsername(), database.getPassword())
                        .getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "truncate task, document, document_series, supervision_finding, supervision_notice_cadence,"
                            + " roster_delegation, notification_message cascade");
        }
    }

    @Test
    void aNoticeWithoutFindingsSaysSoAndNeedsNoExamination() {
        NoticeView notice = notice(service.draft(supervisor));
        assertThat(notice.title()).isEqualTo("关于3月1日至3月30日督查情况的通报");
        assertThat(notice.audience()).isEqualTo("各成员单位");
        assertThat(part(notice, "findings")).isEqualTo("本期督查未发现突出问题。");
        assertThat(part(notice, "rectification")).isEmpty();
        assertThat(notice.needsExamination()).isFalse();
        submit(notice);
        sign(notice.id());
        assertThat(notice(notice.id()).document().number()).isNotNull();
    }

    @Test
    void whatIsConcludedIsPrintedOnceAndWhatIsOnlyRecordedIsNot() {
        FindingId concluded = concluded("林地手续进度滞后");
        recorded("还没有结论的问题");
        NoticeView first = notice(service.draft(supervisor));
        assertThat(first.of(NoticeItemKind.FINDING))
                .singleElement()
                .satisfies(item -> assertThat(item.code()).isEqualTo("finding-" + concluded));
        assertThat(first.parts().stream().filter(one -> one.key().equals("finding-" + concluded)))
                .singleElement()
                .satisfies(one -> assertThat(one.heading()).isEqualTo("林业局：林地手续进度滞后（进度滞后）"));
        assertThat(first.criticised()).containsExactly(scene.forestry());
        issue(first.id());
        NoticeView second = notice(service.draft(supervisor));
        assertThat(second.of(NoticeItemKind.FINDING)).isEmpty();
    }

    @Test
    void whatAPersonLeavesOutIsNotPrintedAndIsOfferedAgainUnticked() {
        FindingId finding = concluded("林地手续进度滞后");
        NoticeId id = service.draft(supervisor);
        service.choose(supervisor, id, notice(id).version(), Set.of());
        NoticeView without = notice(id);
        assertThat(without.of(NoticeItemKind.FINDING)).allMatch(item -> !item.taken());
        assertThat(without.parts()).noneMatch(one -> one.key().equals("finding-" + finding));
        assertThat(without.needsExamination()).isFalse();
        issue(id);
        assertThat(notice(service.draft(supervisor)).of(NoticeItemKind.FINDING))
                .singleElement()
                .satisfies(item -> assertThat(item.taken()).isFalse());
    }

    @Test
    void compilingAnewKeepsWhatSomebodyWrote() {
        NoticeId id = service.draft(supervisor);
        edit(id, Map.of("opening", "我写的开头。"), false);
        FindingId later = concluded("后来认定的问题");
        service.refresh(supervisor, id, notice(id).version());
        NoticeView now = notice(id);
        assertThat(part(now, "opening")).isEqualTo("我写的开头。");
        assertThat(now.parts()).anyMatch(one -> one.key().equals("finding-" + later));
    }

    @Test
    void anEditNeedsTheVersionItWasMadeOn() {
        NoticeId id = service.draft(supervisor);
        int version = notice(id).version();
        edit(id, Map.of("opening", "先保存的开头。"), false);
        assertThatThrownBy(() -> service.edit(
                        supervisor, id, version, new NoticeCommand("标题", "各成员单位", false, Map.of("opening", "后保存的开头。"))))
                .isInstanceOfSatisfying(
                        StaleVersionException.class,
                        stale -> assertThat(stale.conflicts())
                                .anyMatch(conflict -> conflict.theirs().equals("先保存的开头。")));
    }

    @Test
    void criticismIsSignedOnlyAfterTheHeadHasAgreedToThatVeryText() {
        concluded("林地手续进度滞后");
        NoticeId id = service.draft(supervisor);
        submit(notice(id));
        refused("supervision.notice.refused.not-examined", () -> sign(id));
        examinations.examine(scene.groupHead(), id, notice(id).version(), new ExaminationCommand(true, "同意。"));
        assertThat(notice(id).isExamined()).isTrue();
        sendBack(id);
        edit(id, Map.of("opening", "审定以后改过的开头。"), false);
        assertThat(notice(id).isExamined())
                .as("the text is no longer what was examined")
                .isFalse();
        submit(notice(id));
        refused("supervision.notice.refused.not-examined", () -> sign(id));
        examinations.examine(scene.groupHead(), id, notice(id).version(), new ExaminationCommand(true, ""));
        sign(id);
        assertThat(notice(id).document().signedBy()).isEqualTo("赵静");
    }

    @Test
    void whatTheHeadDidNotAgreeToIsNotSigned() {
        concluded("林地手续进度滞后");
        NoticeId id = service.draft(supervisor);
        submit(notice(id));
        refused("supervision.notice.refused.words", () -> examine(scene.groupHead(), id, false, ""));
        examine(scene.groupHead(), id, false, "请写清时间。");
        refused("supervision.notice.refused.not-agreed", () -> sign(id));
    }

    @Test
    void aTickByHandAsksForTheExaminationToo() {
        NoticeId id = service.draft(supervisor);
        edit(id, Map.of(), true);
        submit(notice(id));
        refused("supervision.notice.refused.not-examined", () -> sign(id));
    }

    /** domain.md: deputies act only under a dated written 授权, never for the own unit. */
    @Test
    void onlyTheHeadExaminesWithoutAuthority() {
        concluded("林地手续进度滞后");
        NoticeId id = service.draft(supervisor);
        submit(notice(id));
        assertThatThrownBy(() -> examine(scene.deputyOfForestry(), id, true, ""))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> examine(scene.deputyOfLand(), id, true, "")).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void aDeputyUnderAuthorityExaminesWhatDoesNotCriticiseTheOwnUnit() {
        concluded("林地手续进度滞后");
        NoticeId id = service.draft(supervisor);
        submit(notice(id));
        authorise(scene.deputyOfForestry());
        authorise(scene.deputyOfLand());
        assertThatThrownBy(() -> examine(scene.deputyOfForestry(), id, true, ""))
                .as("it criticises 区林业局, the deputy's own unit")
                .isInstanceOf(ForbiddenException.class);
        examine(scene.deputyOfLand(), id, true, "同意。");
        assertThat(notice(id).isExamined()).isTrue();
        assertThat(notice(id).examinations().get(0).authority()).contains("授权");
    }

    @Test
    void aPeriodHasOneDraftHoweverLate() {
        cadences.begin(Actor.system(), Cadence.MONTH_END, LocalDate.of(2017, 3, 1));
        List<Owed> owed = due.owed(at("2017-03-01T00:00:00Z"), at("2017-05-15T00:00:00Z"));
        assertThat(owed).extracting(Owed::period).containsExactly("2017-03", "2017-04");
        assertThat(owed.get(0).dueAt()).isEqualTo(at("2017-03-31T00:30:00Z"));
        clock.set("2017-04-10T09:00");
        assertThat(produce(owed.get(0)).made()).isEqualTo(1);
        assertThat(produce(owed.get(0)).made()).isZero();
        assertThat(queries.list(supervisor, NoticeFilter.ALL, 0).rows())
                .singleElement()
                .satisfies(line -> assertThat(line.title()).isEqualTo("关于2017年3月督查情况的通报"));
    }

    @Test
    void aChangedCadenceHoldsFromTomorrowAndKeepsWhatWasOwed() {
        cadences.begin(Actor.system(), Cadence.monthly(10), LocalDate.of(2017, 3, 1));
        cadences.change(supervisor, cadences.current().version(), Cadence.MONTH_END);
        assertThat(due.owed(at("2017-03-01T00:00:00Z"), at("2017-03-31T12:00:00Z")))
                .extracting(Owed::dueAt)
                .containsExactly(at("2017-03-10T00:30:00Z"), at("2017-03-31T00:30:00Z"));
        assertThatThrownBy(() -> cadences.change(supervisor, 0, Cadence.OFF)).isInstanceOf(StaleVersionException.class);
    }

    @Test
    void aRevokedFindingOfAnIssuedNoticeIsToBeCorrected() {
        FindingId finding = concluded("林地手续进度滞后");
        NoticeId id = service.draft(supervisor);
        issue(id);
        assertThat(notice(id).changed()).isEmpty();
        transactions.executeWithoutResult(done -> findings.revoke(scene.groupHead(), finding, "事实不清。"));
        assertThat(notice(id).changed()).containsExactly("林业局：林地手续进度滞后（进度滞后）");
        NoticeId next = service.supersede(supervisor, id, DocumentRelation.CORRECTS, "所列问题经复核撤销。");
        NoticeView correction = notice(next);
        assertThat(correction.parts().get(0).text()).startsWith("现对督查通报第1期更正如下");
        assertThat(correction.parts()).noneMatch(one -> one.key().equals("finding-" + finding));
        assertThat(correction.criticised()).isEmpty();
    }

    @Test
    void draftsAreTheSupervisionGroupsAndLeadersIssuedOnesTheirReaders() {
        NoticeId id = service.draft(supervisor);
        assertThat(queries.notice(scene.groupHead(), id)).isNotNull();
        for (Actor stranger : List.of(scene.office(), scene.contact(), scene.foreign())) {
            assertThatThrownBy(() -> queries.notice(stranger, id)).isInstanceOf(NotFoundException.class);
            assertThat(queries.all(stranger, NoticeFilter.ALL)).isEmpty();
        }
        issue(id);
        assertThat(queries.notice(scene.office(), id)).isNotNull();
        assertThat(queries.notice(scene.contact(), id))
                .as("it was sent to 区林业局")
                .isNotNull();
        assertThatThrownBy(() -> queries.notice(scene.foreign(), id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoeverThePrintNamesIsTicked() {
        concluded("林地手续进度滞后");
        NoticeId id = service.draft(supervisor);
        issue(id);
        List<Candidate> usual = recipients.of(notice(id).document()).stream()
                .filter(Candidate::usual)
                .toList();
        assertThat(usual).extracting(Candidate::name).contains("梁海昌", "区林业局", "区国土分局");
        assertThat(usual).extracting(Candidate::name).doesNotContain("区委");
    }

    @Test
    void theSignedFileSaysWhatTheRecordsSayAndIsArchivable() throws Exception {
        concluded("林地手续进度滞后");
        NoticeId id = service.draft(supervisor);
        issue(id);
        byte[] pdf = read.pdf(notice(id).document());
        Files.write(Files.createDirectories(Path.of("target/charts")).resolve("supervision-notice.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains(
                            "督查通报",
                            "第1期",
                            "各成员单位：",
                            "（一）林业局：林地手续进度滞后（进度滞后）",
                            "至3月30日未报送可研报告。",
                            "整改要求：补齐材料，4月14日前完成。",
                            "特此通报。",
                            "2017年3月30日");
        }
        assertThat(ArchivePdf.violations(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(ArchivePdf.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    private FindingId recorded(String title) {
        return findings.record(
                supervisor,
                new FindingCommand(
                        scene.forestry(),
                        null,
                        new FindingText(
                                FindingKind.DELAY,
                                title,
                                "至3月30日未报送可研报告。",
                                "区林业局职责",
                                LocalDate.of(2017, 3, 29),
                                null,
                                null,
                                true,
                                "补齐材料。",
                                LocalDate.of(2017, 4, 14)),
                        List.of()));
    }

    private FindingId concluded(String title) {
        FindingId id = recorded(title);
        transactions.executeWithoutResult(done -> findings.conclude(head, id));
        assertThat(findingQueries.lines(List.of(id))).hasSize(1);
        return id;
    }

    private NoticeView notice(NoticeId id) {
        return queries.notice(supervisor, id);
    }

    private static String part(NoticeView notice, String key) {
        return notice.parts().stream()
                .filter(one -> one.key().equals(key))
                .map(PaperPart::text)
                .findFirst()
                .orElseThrow();
    }

    private void edit(NoticeId id, Map<String, String> texts, boolean criticises) {
        NoticeView notice = notice(id);
        service.edit(
                supervisor,
                id,
                notice.version(),
                new NoticeCommand(notice.title(), notice.audience(), criticises, texts));
    }

    private void examine(Actor by, NoticeId id, boolean agreed, String words) {
        examinations.examine(by, id, notice(id).version(), new ExaminationCommand(agreed, words));
    }

    private void authorise(Actor deputy) {
        standIns.delegate(
                scene.groupHead(),
                new DelegationCommand(
                        deputy.person(),
                        "审定督查通报",
                        LocalDate.of(2017, 3, 1),
                        LocalDate.of(2017, 3, 31),
                        NoticeRoster.NOTICE));
    }

    private void submit(NoticeView notice) {
        DocumentView document = notice(notice.id()).document();
        documents.submit(supervisor, document.id(), document.version());
    }

    private void sendBack(NoticeId id) {
        DocumentView document = notice(id).document();
        documents.sendBack(supervisor, document.id(), document.version(), "示例原因");
    }

    private void sign(NoticeId id) {
        DocumentView document = notice(id).document();
        signing.sign(head, document.id(), document.version());
    }

    private void issue(NoticeId id) {
        submit(notice(id));
        if (notice(id).needsExamination()) {
            examine(scene.groupHead(), id, true, "");
        }
        sign(id);
        DocumentView document = notice(id).document();
        delivery.send(supervisor, document.id(), document.version(), List.of(to(scene.forestry())));
    }

    private static Dispatch to(UnitId unit) {
        return new Dispatch(null, unit, "区林业局", "", DeliveryChannel.INBOX, null, null, null);
    }

    private Outcome produce(Owed owed) {
        return transactions.execute(done -> due.produce(owed));
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
