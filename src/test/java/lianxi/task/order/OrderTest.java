package lianxi.task.order;

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
import java.util.Set;
import lianxi.document.DeliveryChannel;
import lianxi.document.DeliveryService;
import lianxi.document.Dispatch;
import lianxi.document.DocumentId;
import lianxi.document.DocumentNumber;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentService;
import lianxi.document.DocumentState;
import lianxi.document.NumberSeries;
import lianxi.document.SigningService;
import lianxi.document.desk.Candidate;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.Power;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.task.TaskId;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskQueries;
import lianxi.task.TaskScene;
import lianxi.task.TaskState;
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

/**
 * From reminder to supervision order about a task assigned on 2017-01-16 and due on Monday 02-06: overdue from 02-07; urged on
 * 02-08, the order is prepared on 02-15 (02-09, 10, 13, 14, 15).
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderTest {

    private static final OrderText TEXT = new OrderText(
            "关于督办使用林地范围图的通知",
            "你单位负责办理使用林地范围图，应于2月6日前办结，至今尚未办结。",
            "办结标准：范围图经区林业局盖章。",
            LocalDate.of(2017, 2, 24),
            LocalDate.of(2017, 2, 20),
            "领导组办公室",
            "领导组组长、副组长");

    @Autowired
    private BeanFactory beans;

    @Autowired
    private LadderQueries ladder;

    @Autowired
    private LadderService urging;

    @Autowired
    private OrderService service;

    @Autowired
    private OrderQueries queries;

    @Autowired
    private OrderRecipients recipients;

    @Autowired
    private AnswerService answers;

    @Autowired
    private DocumentService documents;

    @Autowired
    private DocumentQueries read;

    @Autowired
    private SigningService signing;

    @Autowired
    private DeliveryService delivery;

    @Autowired
    private TaskQueries tasks;

    @Autowired
    private FlywayConnectionDetails database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private TaskScene scene;

    @BeforeAll
    void group() {
        clock.set("2017-01-16T09:00");
        scene = TaskScene.in(beans);
    }

    @BeforeEach
    void empty() throws SQLException {
        clock.set("2017-01-16T09:00");
        try (Connection owner = new DriverManagerDataSource(
                                database.getJdbcUrl(), database.getUsername(), database.getPassword())
                        .getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "truncate task, task_order, notification_urge, document, document_series, notification_message cascade");
        }
    }

    @Test
    void theListPreparesAndAPersonSendsAndCounts() {
        TaskId task = task("绘制使用林地范围图");
        assertThat(ladder.pressing()).isEmpty();
        clock.set("2017-02-03T09:00"); // two working days left: 02-04 (made up), 02-06
        Pressing soon = ladder.pressing().get(0);
        assertThat(soon.next()).isEqualTo(new NextRung(Rung.REMINDER, LocalDate.of(2017, 2, 3), true));
        assertThat(ladder.words(soon)).contains("绘制使用林地范围图", "2017年2月6日", "还剩2个工作日");
        LadderService.Sent sent = urge(Rung.REMINDER, task);
        // responsible person and contact of 区林业局, and nobody twice
        assertThat(sent.people()).isEqualTo(2);
        assertThat(messages("示例林业联络员")).containsExactly("提醒：绘制使用林地范围图");
        assertThat(ladder.pressing().get(0).times(Rung.REMINDER)).isEqualTo(1);
        assertThat(ladder.pressing().get(0).isReady()).isFalse();
        assertThat(tasks.view(scene.contact(), task).thread()).hasSize(1);
    }

    @Test
    void theSameRungGoesOnceADay() {
        TaskId task = task("绘制使用林地范围图");
        clock.set("2017-02-08T09:00");
        urge(Rung.URGE, task);
        clock.set("2017-02-08T17:00");
        refused("task.refused.nothing-to-urge", () -> urge(Rung.URGE, task));
        assertThat(messages("示例林业联络员").stream().filter(title -> title.startsWith("催办")))
                .hasSize(1);
        clock.set("2017-02-09T09:00");
        urge(Rung.URGE, task);
        assertThat(ladder.of(about(task)).orElseThrow().times(Rung.URGE)).isEqualTo(2);
    }

    @Test
    void severalGoAtOnceAndWhatIsDoneMeanwhileIsPassedOver() {
        TaskId open = task("甲任务");
        TaskId other = task("乙任务");
        TaskId done = scene.in(TaskState.CLOSING, scene.command("丙任务"));
        clock.set("2017-02-08T09:00");
        LadderService.Sent sent = urging.send(
                scene.office(), List.of(command(Rung.URGE, open), command(Rung.URGE, other), command(Rung.URGE, done)));
        assertThat(sent.matters()).isEqualTo(2);
        assertThat(sent.passedOver()).isEqualTo(1);
    }

    @Test
    void onlyTheOfficeSendsAndOnlyTheRungThatFits() {
        TaskId task = task("绘制使用林地范围图");
        clock.set("2017-02-08T09:00");
        assertThatThrownBy(() -> urging.send(scene.contact(), List.of(command(Rung.URGE, task))))
                .isInstanceOf(ForbiddenException.class);
        refused("task.refused.nothing-to-urge", () -> urge(Rung.REMINDER, task));
        refused("task.refused.nothing-to-urge", () -> urge(Rung.ORDER, task));
    }

    @Test
    void anOrderIsDraftedFromFactsWhenTheRuleHasPreparedIt() {
        TaskId task = task("绘制使用林地范围图");
        clock.set("2017-02-08T09:00");
        refused("task.refused.order-not-urged", () -> service.draft(scene.office(), about(task)));
        urge(Rung.URGE, task);
        clock.set("2017-02-14T09:00");
        refused("task.refused.order-too-early", () -> service.draft(scene.office(), about(task)));
        clock.set("2017-02-15T09:00");
        OrderId id = service.draft(scene.office(), about(task));
        assertThat(service.draft(scene.office(), about(task)))
                .as("a second click")
                .isEqualTo(id);
        OrderText text = queries.order(scene.office(), id).text();
        assertThat(text.title()).isEqualTo("关于督办“绘制使用林地范围图”的通知");
        // 02-06 to 02-15: 02-07, 08, 09, 10, 13, 14, 15
        assertThat(text.matter()).contains("应于2017年2月6日前办结，截至2017年2月15日尚未办结，已逾期7个工作日", "2017年1月16日交办", "2月8日催办");
        assertThat(text.demands()).startsWith("办结标准：范围图经区林业局盖章。");
        assertThat(text.finishBy()).isEqualTo(LocalDate.of(2017, 2, 22));
        assertThat(ladder.of(about(task)).orElseThrow().order()).isEqualTo(id);
        assertThat(ladder.of(about(task)).orElseThrow().next()).isNull();
    }

    @Test
    void anEditNeedsTheVersionItWasMadeOn() {
        OrderId id = drafted("甲任务");
        int version = queries.order(scene.office(), id).version();
        service.edit(scene.office(), id, version, TEXT);
        assertThat(queries.order(scene.office(), id).text()).isEqualTo(TEXT);
        assertThatThrownBy(() -> service.edit(
                        scene.office(),
                        id,
                        version,
                        new OrderText("别的标题", "甲", "乙", TEXT.finishBy(), TEXT.answerBy(), "丙", "")))
                .isInstanceOfSatisfying(
                        StaleVersionException.class,
                        stale -> assertThat(stale.conflicts()).isNotEmpty());
    }

    /** A slip of the key, such as 2071 for 2017. */
    @Test
    void itsDatesLieWithinTwoYears() {
        OrderId id = drafted("甲任务");
        int version = queries.order(scene.office(), id).version();
        LocalDate far = LocalDate.of(2019, 2, 16);
        refused("task.refused.order-far", () -> service.edit(scene.office(), id, version, dated(far, TEXT.answerBy())));
        refused("task.refused.order-far", () -> service.edit(scene.office(), id, version, dated(TEXT.finishBy(), far)));
    }

    private static OrderText dated(LocalDate finishBy, LocalDate answerBy) {
        return new OrderText(TEXT.title(), TEXT.matter(), TEXT.demands(), finishBy, answerBy, TEXT.answerTo(), "");
    }

    @Test
    void onlyTheDirectorSignsAndNumbersHaveNoGap() {
        OrderId first = reviewed(drafted("甲任务"));
        for (Actor other : List.of(scene.office(), scene.groupHead(), scene.supervisionHead(), scene.contact())) {
            assertThatThrownBy(() -> signing.sign(other, document(first), version(first)))
                    .isInstanceOf(ForbiddenException.class);
        }
        Actor former =
                new Actor(null, scene.person("谢五金"), "谢五金", Set.of(Role.OFFICE), Set.of(), Set.of(Power.DEPUTY_HEAD));
        assertThatThrownBy(() -> signing.sign(former, document(first), version(first)))
                .isInstanceOf(ForbiddenException.class);
        assertThat(sign(first)).isEqualTo(new DocumentNumber(NumberSeries.SUPERVISION_ORDER, 2017, 1, 1));
        assertThat(sign(reviewed(drafted("乙任务"))).number()).isEqualTo(2);
    }

    @Test
    void aWithdrawnOneKeepsItsNumberForWhatTakesItsPlace() {
        OrderId id = reviewed(drafted("甲任务"));
        sign(id);
        service.withdraw(scene.office(), id, version(id), "主送单位写错");
        assertThat(queries.order(scene.office(), id).document().state()).isEqualTo(DocumentState.DRAFT);
        assertThat(sign(reviewed(id)).number()).isEqualTo(1);
        assertThat(sign(reviewed(drafted("乙任务"))).number()).isEqualTo(2);
    }

    @Test
    void theFileHasNumberAddresseeDatesAndTheSealsRoom() throws Exception {
        OrderId id = drafted("甲任务");
        service.edit(scene.office(), id, queries.order(scene.office(), id).version(), TEXT);
        sign(reviewed(id));
        byte[] pdf = read.pdf(queries.order(scene.office(), id).document());
        Files.write(Files.createDirectories(Path.of("target/charts")).resolve("supervision-order.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text)
                    .contains(
                            "督办〔2017〕1号",
                            "关于督办使用林地范围图的通知",
                            "区林业局：",
                            "请于2月24日前办结，并于2月20日前将办理情况书面答复领导组办公室。",
                            "2017年2月15日",
                            "抄送：领导组组长、副组长。",
                            "2017年2月15日印发");
        }
    }

    @Test
    void anOrderWhoseDatesHavePassedIsNotSigned() {
        OrderId id = drafted("甲任务");
        service.edit(scene.office(), id, queries.order(scene.office(), id).version(), TEXT);
        reviewed(id);
        clock.set("2017-02-21T09:00");
        refused("task.refused.order-dates-passed", () -> sign(id));
        assertThat(queries.order(scene.office(), id).document().number()).isNull();
    }

    @Test
    void onlyWhoGotItReadsItAndItsUnitAnswersWithEvidenceOfWhoSaidSo() {
        OrderId id = issued("甲任务");
        assertThat(queries.order(scene.contact(), id).line().stage()).isEqualTo(OrderStage.AWAITING);
        assertThatThrownBy(() -> queries.order(scene.foreign(), id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> queries.order(scene.support(), id)).isInstanceOf(NotFoundException.class);
        assertThat(queries.list(scene.foreign(), OrderFilter.ALL, 0, 50).rows()).isEmpty();
        refused(
                "task.refused.toldBy",
                () -> answers.answer(scene.office(), id, new AnswerCommand("已盖章", null, List.of())));
        answers.answer(
                scene.office(),
                id,
                new AnswerCommand(
                        "已盖章",
                        new FiledFor("示例林业联络员", FiledFor.Channel.PHONE, Instant.parse("2017-02-15T00:30:00Z")),
                        List.of()));
        answers.answer(scene.contact(), id, new AnswerCommand("范围图已盖章。", null, List.of()));
        OrderView order = queries.order(scene.contact(), id);
        assertThat(order.line().stage()).isEqualTo(OrderStage.ANSWERED);
        assertThat(order.answers()).extracting(OrderAnswer::words).containsExactly("范围图已盖章。", "已盖章");
        assertThatThrownBy(() -> answers.answer(scene.groupHead(), id, new AnswerCommand("代答", null, List.of())))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void itIsClosedWhenItsMatterIsDone() {
        OrderId id = issued("甲任务");
        jdbc.sql("update task set state = 'COMPLETED', completed_on = '2017-02-15'")
                .update();
        assertThat(queries.order(scene.office(), id).line().stage()).isEqualTo(OrderStage.CLOSED);
        assertThat(queries.list(scene.office(), new OrderFilter(OrderStage.CLOSED, null), 0, 50)
                        .rows())
                .hasSize(1);
    }

    @Test
    void aVoidedOneArmsTheLadderAgain() {
        OrderId id = issued("甲任务");
        OrderId next = service.supersede(scene.office(), id, DocumentRelation.VOIDS, "事由有误");
        assertThat(queries.order(scene.office(), next).text().matter()).contains("督办〔2017〕1号", "事由有误");
        sign(reviewed(next));
        send(next);
        assertThat(queries.order(scene.office(), id).line().stage()).isEqualTo(OrderStage.VOIDED);
        MatterKey about = queries.order(scene.office(), id).line().matter();
        assertThat(ladder.of(about).orElseThrow().next()).isNotNull();
    }

    @Test
    void oneAnnulmentAndOneCorrectionAreOnTheirWayAtATime() {
        OrderId id = issued("甲任务");
        service.supersede(scene.office(), id, DocumentRelation.CORRECTS, "漏列一项");
        refused(
                "document.refused.begun.CORRECTS",
                () -> service.supersede(scene.office(), id, DocumentRelation.CORRECTS, "漏列一项"));
        OrderId annulment = service.supersede(scene.office(), id, DocumentRelation.VOIDS, "事由有误");
        sign(reviewed(annulment));
        send(annulment);
        refused(
                "document.refused.begun.VOIDS",
                () -> service.supersede(scene.office(), id, DocumentRelation.VOIDS, "再作废一次"));
    }

    private TaskId task(String title) {
        return scene.in(
                TaskState.IN_PROGRESS, scene.command(title, TaskOrigin.duty(scene.forestry()), TaskScene.DUE, null));
    }

    private static MatterKey about(TaskId task) {
        return new MatterKey("task", task.value());
    }

    private static UrgeCommand command(Rung rung, TaskId task) {
        return new UrgeCommand(about(task), rung, "请尽快办理。");
    }

    private LadderService.Sent urge(Rung rung, TaskId task) {
        return urging.send(scene.office(), List.of(command(rung, task)));
    }

    /** The line as the office usually prints it, and one that names a unit by its short name, a person and the members. */
    @Test
    void thoseWhomThePrintedLineNamesAreTickedForSending() {
        assertThat(ticked("领导组组长、副组长")).contains("区林业局", "梁海昌", "范润生").doesNotContain("刘安平", "区农委");
        assertThat(ticked("领导组各成员、农委，梁海昌。"))
                .contains("区林业局", "区农委", "梁海昌", "刘安平")
                .doesNotContain("范润生");
        assertThat(ticked("")).containsExactly("区林业局");
    }

    private List<String> ticked(String copyTo) {
        OrderId id = drafted("抄送" + copyTo);
        OrderText text = new OrderText(
                TEXT.title(), TEXT.matter(), TEXT.demands(), TEXT.finishBy(), TEXT.answerBy(), TEXT.answerTo(), copyTo);
        service.edit(scene.office(), id, queries.order(scene.office(), id).version(), text);
        sign(reviewed(id));
        return recipients.of(queries.order(scene.office(), id).document()).stream()
                .filter(Candidate::usual)
                .map(Candidate::name)
                .toList();
    }

    private OrderId drafted(String title) {
        clock.set("2017-01-16T09:00");
        TaskId task = task(title);
        clock.set("2017-02-08T09:00");
        urge(Rung.URGE, task);
        clock.set("2017-02-15T09:00");
        return service.draft(scene.office(), about(task));
    }

    private OrderId reviewed(OrderId id) {
        documents.submit(scene.office(), document(id), version(id));
        return id;
    }

    private DocumentNumber sign(OrderId id) {
        return signing.sign(scene.director(), document(id), version(id));
    }

    private OrderId issued(String title) {
        OrderId id = reviewed(drafted(title));
        sign(id);
        send(id);
        return id;
    }

    private void send(OrderId id) {
        delivery.send(
                scene.office(),
                document(id),
                version(id),
                List.of(new Dispatch(null, scene.forestry(), "区林业局", "", DeliveryChannel.INBOX, null, null, null)));
    }

    private DocumentId document(OrderId id) {
        return queries.order(scene.office(), id).document().id();
    }

    private int version(OrderId id) {
        return queries.order(scene.office(), id).document().version();
    }

    private List<String> messages(String person) {
        return jdbc.sql(
                        "select title from notification_message where person = ? and path like '/tasks/%' and title like '%：%' order by id")
                .param(scene.person(person).value())
                .query(String.class)
                .list();
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
