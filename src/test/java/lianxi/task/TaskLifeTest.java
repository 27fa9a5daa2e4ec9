package lianxi.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import lianxi.calendar.Light;
import lianxi.calendar.TimeLimit;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.AttachmentId;
import lianxi.document.attachment.AttachmentView;
import lianxi.document.attachment.Attachments;
import lianxi.shared.Actor;
import lianxi.shared.FieldConflict;
import lianxi.shared.FiledFor;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/** Tasks of the notice's own group through their life, from Monday 2017-01-16 on. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskLifeTest {

    private static final FeedbackText TEXT = new FeedbackText("已核对三个地块。", "一个地块界址不清。", "会同国土分局复测。", "下周完成复测。");

    @Autowired
    private TaskService service;

    @Autowired
    private TaskQueries queries;

    @Autowired
    private Attachments attachments;

    @Autowired
    private FeedbackFiles feedbackFiles;

    @Autowired
    private ClosureFiles closureFiles;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TaskScene scene;

    @BeforeAll
    void theNoticeIsInForce(@Autowired BeanFactory beans) {
        scene = TaskScene.in(beans);
    }

    @BeforeEach
    void mondayInChinese() {
        clock.set("2017-01-16T10:00");
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private TaskId in(TaskState state) {
        return scene.in(state, scene.command("核对林地范围"));
    }

    private TaskView view(TaskId id) {
        return queries.view(scene.groupHead(), id);
    }

    private TaskAct act(TaskId id) {
        return scene.act(id);
    }

    private void assertRefused(Runnable work, String key) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(work::run)
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    private String lastTitle(Actor to) {
        return jdbc.sql("select title from notification_message where person = ? order by id desc limit 1")
                .param(to.person().value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    @Test
    void aWholeLifeWithARefusalASendBackAndAReopening() {
        TaskId id = scene.in(TaskState.TO_APPROVE, scene.command("核对林地范围"));
        assertThat(lastTitle(scene.director())).isEqualTo("任务“核对林地范围”报请交办，请审定");
        service.approve(scene.director(), id, act(id));
        assertThat(lastTitle(scene.contact())).isEqualTo("新交办任务“核对林地范围”，请签收");

        service.decline(scene.contact(), id, TaskAct.of(scene.version(id), "范围应由国土分局核对"));
        assertThat(lastTitle(scene.director())).isEqualTo("任务“核对林地范围”被退签，请重新研究");
        assertThat(view(id).line().state()).isEqualTo(TaskState.TO_APPROVE);
        service.edit(scene.office(), id, scene.version(id), scene.command("会同国土分局核对林地范围"));
        clock.set("2017-01-17T09:00");
        service.approve(scene.director(), id, act(id));

        service.acknowledge(scene.contact(), id, act(id), scene.unitHead().person());
        assertThat(lastTitle(scene.unitHead())).isEqualTo("您是任务“会同国土分局核对林地范围”的责任人");
        service.feedBack(scene.contact(), id, act(id), TEXT);
        service.sendBack(scene.office(), id, TaskAct.of(scene.version(id), "请写明复测日期"));
        assertThat(lastTitle(scene.contact())).isEqualTo("任务“会同国土分局核对林地范围”的反馈被退回，请重报");
        service.feedBack(scene.unitHead(), id, act(id), TEXT);
        service.adopt(scene.office(), id, TaskAct.of(scene.version(id)));

        service.applyForClosure(scene.contact(), id, act(id), "范围图已盖章。");
        service.receive(scene.office(), id, TaskAct.of(scene.version(id)));
        service.refuse(scene.office(), id, TaskAct.of(scene.version(id), "图上缺印章"));
        service.applyForClosure(scene.contact(), id, act(id), "范围图已补盖印章。");
        service.receive(scene.office(), id, TaskAct.of(scene.version(id)));
        service.pass(scene.office(), id, TaskAct.of(scene.version(id)));
        assertThat(lastTitle(scene.director())).isEqualTo("任务“会同国土分局核对林地范围”已办结，请审定销号");
        service.strikeOff(scene.director(), id, TaskAct.of(scene.version(id)));
        service.reopen(scene.office(), id, TaskAct.of(scene.version(id), "范围又有调整"), LocalDate.of(2017, 2, 20));

        TaskView view = view(id);
        assertThat(view.line().state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(view.line().responsibleName()).isEqualTo("示例林业责任人");
        assertThat(view.line().due()).isEqualTo("2017-02-20");
        assertThat(view.line().firstDue()).isEqualTo(TaskScene.DUE);
        assertThat(view.line().completedOn()).isNull();
        assertThat(view.dues()).extracting(TaskView.Due::due).containsExactly(LocalDate.of(2017, 2, 20), TaskScene.DUE);
        assertThat(view.history())
                .extracting(TaskView.Entry::action)
                .containsExactly(
                        TaskAction.REOPEN,
                        TaskAction.STRIKE_OFF,
                        TaskAction.PASS,
                        TaskAction.RECEIVE,
                        TaskAction.APPLY,
                        TaskAction.REFUSE,
                        TaskAction.RECEIVE,
                        TaskAction.APPLY,
                        TaskAction.ADOPT,
                        TaskAction.FEED_BACK,
                        TaskAction.SEND_BACK,
                        TaskAction.FEED_BACK,
                        TaskAction.ACKNOWLEDGE,
                        TaskAction.APPROVE,
                        TaskAction.EDIT,
                        TaskAction.DECLINE,
                        TaskAction.APPROVE,
                        TaskAction.PROPOSE,
                        TaskAction.DRAFT);
        assertThat(view.feedbacks())
                .extracting(TaskView.Feedback::state)
                .containsExactly(FeedbackState.ADOPTED, FeedbackState.SENT_BACK);
        assertThat(view.feedbacks().get(1).reason()).isEqualTo("请写明复测日期");
        assertThat(view.closures())
                .extracting(TaskView.Closure::state)
                .containsExactly(ClosureState.PASSED, ClosureState.REFUSED);
        assertThat(view.closures().get(1).note()).isEqualTo("图上缺印章");
        assertThat(view.origin()).isEqualTo(new OriginView("负责项目用地范围内林地手续办理", "/units/" + scene.forestry()));
    }

    /** 2017-01-16 + 20 working days → 2017-02-16 (domain.md): the day of 交办 itself does not count. */
    @Test
    void aLimitCountsFromTheDayOfTheAssignment() {
        TimeLimit limit = DuePlan.limit(20, TimeLimit.Unit.WORKING);
        TaskCommand command = scene.command("按时限核对", TaskOrigin.duty(scene.forestry()), null, limit);
        TaskId id = scene.in(TaskState.TO_APPROVE, command);
        assertThat(view(id).line().due()).isNull();

        service.approve(scene.director(), id, act(id));
        clock.set("2017-01-20T10:00");
        service.acknowledge(scene.contact(), id, act(id), null);

        TaskView view = view(id);
        assertThat(view.line().due()).isEqualTo("2017-02-16");
        assertThat(view.countedFrom()).isEqualTo("2017-01-16");
        assertThat(view.limit()).isEqualTo(limit);
        assertThat(view.dues()).singleElement().satisfies(due -> {
            assertThat(due.basis()).isEqualTo(DueBasis.LIMIT);
            assertThat(due.by()).isEqualTo("谢五金");
        });
    }

    /** 2017-01-21 is a Saturday, 01-22 a make-up Sunday that is worked before the Spring Festival. */
    @Test
    void aLimitInCalendarDaysRollsToTheNextWorkingDay() {
        TaskCommand command = scene.command(
                "五日内核对", TaskOrigin.duty(scene.forestry()), null, DuePlan.limit(5, TimeLimit.Unit.CALENDAR));
        assertThat(view(scene.in(TaskState.TO_ACKNOWLEDGE, command)).line().due())
                .isEqualTo("2017-01-22");
    }

    @Test
    void aDeclinedTaskCountsAnewFromItsNextAssignment() {
        TaskCommand command = scene.command(
                "按时限核对", TaskOrigin.duty(scene.forestry()), null, DuePlan.limit(5, TimeLimit.Unit.WORKING));
        TaskId id = scene.in(TaskState.TO_ACKNOWLEDGE, command);
        service.decline(scene.contact(), id, act(id));
        clock.set("2017-01-18T10:00");
        service.approve(scene.director(), id, act(id));
        // 01-19, 20, 22 (worked), 23, 24
        assertThat(view(id).line().due()).isEqualTo("2017-01-24");
    }

    /** A unit knows of a task from its 交办 on (domain: tasks that the unit has no part in are not read). */
    @Test
    void aDeclinedTaskThatGoesToAnotherUnitIsKnownThereFromItsAssignment() {
        TaskId id = in(TaskState.TO_ACKNOWLEDGE);
        service.decline(scene.contact(), id, act(id));
        UnitId town = scene.unit("荫营镇");
        TaskCommand other = TaskCommand.of("核对林地范围", "完成", TaskOrigin.duty(town), town, TaskScene.DUE);
        service.edit(scene.office(), id, view(id).line().version(), other);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> queries.view(scene.foreign(), id));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> queries.version(scene.foreign(), id));
        service.approve(scene.director(), id, act(id));
        assertThat(queries.view(scene.foreign(), id).line().leadUnit()).isEqualTo(town);
    }

    @Test
    void whatSomebodySignedEntersAtAcknowledgement() {
        TaskId id = service.assign(
                scene.office(), scene.command("落实批示", new TaskOrigin("instruction", 7), TaskScene.DUE, null));
        assertThat(view(id).line().state()).isEqualTo(TaskState.TO_ACKNOWLEDGE);
        assertThat(lastTitle(scene.contact())).isEqualTo("新交办任务“落实批示”，请签收");
    }

    @Test
    void nobodyAdoptsOrChecksTheOwn() {
        TaskId id = in(TaskState.IN_PROGRESS);
        service.feedBack(scene.office(), id, scene.told(id), TEXT);
        assertRefused(() -> service.adopt(scene.office(), id, act(id)), "task.refused.own.feedback");
        assertRefused(() -> service.sendBack(scene.office(), id, act(id)), "task.refused.own.feedback");
        service.adopt(scene.director(), id, act(id));

        service.applyForClosure(scene.office(), id, scene.told(id), "范围图已盖章。");
        service.receive(scene.office(), id, act(id));
        assertRefused(() -> service.pass(scene.office(), id, act(id)), "task.refused.own.closure");
        service.pass(scene.director(), id, act(id));
        assertThat(scene.state(id)).isEqualTo(TaskState.COMPLETED);
    }

    @Test
    void theOfficeActsForAUnitOnlyTellingWhoPhonedIn() {
        TaskId id = in(TaskState.TO_ACKNOWLEDGE);
        assertRefused(() -> service.acknowledge(scene.office(), id, act(id), null), "task.refused.toldBy");
        FiledFor later = new FiledFor("示例林业联络员", FiledFor.Channel.PHONE, Instant.parse("2017-01-16T02:30:00Z"));
        assertRefused(
                () -> service.acknowledge(scene.office(), id, act(id).told(later), null), "task.refused.toldLater");

        service.acknowledge(scene.office(), id, scene.told(id), null);

        TaskView.Entry entry = view(id).history().get(0);
        assertThat(entry.told().toldBy()).isEqualTo("示例林业联络员");
        assertThat(entry.unitName()).isEqualTo("林业局");
        assertThat(lastTitle(scene.contact())).isEqualTo("办公室代为办理：任务“核对林地范围”签收");
    }

    @Test
    void twoWhoEditOneTaskBothKeepTheirText() {
        TaskId id = in(TaskState.DRAFT);
        int opened = scene.version(id);
        service.edit(scene.office(), id, opened, scene.command("甲改的名称"));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> service.edit(scene.director(), id, opened, scene.command("乙改的名称")))
                .satisfies(stale -> {
                    assertThat(stale.current()).isEqualTo(scene.version(id));
                    assertThat(stale.conflicts())
                            .containsExactly(new FieldConflict("task.field.title", "甲改的名称", "乙改的名称"));
                });
        assertThat(view(id).line().title()).isEqualTo("甲改的名称");
    }

    /** Both read the same version; whoever writes second is told, and nothing of the loser is written. */
    @Test
    void ofTwoWhoWriteAtTheSameMomentOneIsToldTo() throws Exception {
        TaskId id = in(TaskState.TO_ACKNOWLEDGE);
        TaskAct opened = act(id);
        CountDownLatch start = new CountDownLatch(1);
        Callable<Boolean> acknowledge = () -> {
            start.await();
            try {
                service.acknowledge(scene.contact(), id, opened, null);
                return true;
            } catch (StaleVersionException | OptimisticLockingFailureException told) {
                return false;
            }
        };
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<Boolean> one = two.submit(acknowledge);
            Future<Boolean> other = two.submit(acknowledge);
            start.countDown();
            assertThat(List.of(one.get(20, TimeUnit.SECONDS), other.get(20, TimeUnit.SECONDS)))
                    .containsExactlyInAnyOrder(true, false);
        } finally {
            two.shutdownNow();
        }
        assertThat(view(id).history())
                .filteredOn(entry -> entry.action() == TaskAction.ACKNOWLEDGE)
                .hasSize(1);
    }

    @Test
    void aFeedbackOnAnotherStateOfTheTaskIsNotLost() {
        TaskId id = in(TaskState.IN_PROGRESS);
        TaskAct opened = act(id);
        service.feedBack(scene.unitHead(), id, act(id), TEXT);
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> service.feedBack(scene.contact(), id, opened, FeedbackText.progress("我的进展")))
                .satisfies(stale -> assertThat(stale.conflicts())
                        .singleElement()
                        .satisfies(conflict -> {
                            assertThat(conflict.theirs()).isEqualTo("反馈待审");
                            assertThat(conflict.yours()).contains("我的进展");
                        }));
    }

    @Test
    void aLineIsSignedForBeforeItIsFedBackAndMovesTheVersion() {
        TaskId id = in(TaskState.IN_PROGRESS);
        int before = scene.version(id);
        assertRefused(
                () -> service.feedBackLine(scene.support(), id, scene.farming(), act(id), TEXT),
                "task.refused.line.TO_ACKNOWLEDGE");
        service.acknowledgeLine(scene.support(), id, scene.farming(), act(id));
        assertThat(scene.version(id)).isGreaterThan(before);
        assertRefused(
                () -> service.acknowledgeLine(scene.support(), id, scene.farming(), act(id)),
                "task.refused.line.ACKNOWLEDGED");
        service.feedBackLine(scene.support(), id, scene.farming(), act(id), TEXT);

        TaskView view = view(id);
        assertThat(view.support())
                .extracting(TaskView.Support::state)
                .containsExactly(LineState.FED_BACK, LineState.ACKNOWLEDGED);
        assertThat(view.feedbacks()).singleElement().satisfies(feedback -> {
            assertThat(feedback.state()).isEqualTo(FeedbackState.NOTED);
            assertThat(feedback.unitName()).isEqualTo("农委");
        });
        assertThat(lastTitle(scene.contact())).isEqualTo("区农委反馈了任务“核对林地范围”的配合情况");
    }

    @Test
    void stoppingLetsWhatWaitedLapseAndReopeningGoesOn() {
        TaskId id = in(TaskState.FEEDBACK_REVIEW);
        service.stop(scene.director(), id, act(id));
        assertThat(view(id).feedbacks().get(0).state()).isEqualTo(FeedbackState.LAPSED);
        service.reopen(scene.office(), id, act(id), null);
        service.feedBack(scene.contact(), id, act(id), TEXT);
        service.adopt(scene.office(), id, act(id));
        assertThat(scene.state(id)).isEqualTo(TaskState.IN_PROGRESS);
    }

    @Test
    void aReasonIsRequiredWhereSomethingGoesBack() {
        TaskId assigned = in(TaskState.TO_ACKNOWLEDGE);
        assertRefused(() -> service.decline(scene.contact(), assigned, bare(assigned)), "task.refused.note");
        assertRefused(() -> service.stop(scene.director(), assigned, bare(assigned)), "task.refused.note");
        TaskId fedBack = in(TaskState.FEEDBACK_REVIEW);
        assertRefused(() -> service.sendBack(scene.office(), fedBack, bare(fedBack)), "task.refused.note");
        TaskId checking = in(TaskState.CHECKING);
        assertRefused(() -> service.refuse(scene.office(), checking, bare(checking)), "task.refused.note");
        TaskId done = in(TaskState.COMPLETED);
        assertRefused(() -> service.reopen(scene.office(), done, bare(done), null), "task.refused.note");
    }

    private TaskAct bare(TaskId id) {
        return TaskAct.of(scene.version(id));
    }

    /** Applied for on the due day, checked after it: the unit was in time. */
    @Test
    void completionCountsByTheDayOfTheApplicationNotOfTheCheck() {
        TaskId id = in(TaskState.IN_PROGRESS);
        clock.set("2017-02-06T17:00");
        service.applyForClosure(scene.contact(), id, act(id), "范围图已盖章。");
        clock.set("2017-02-10T09:00");
        assertThat(view(id).line().light().light()).isEqualTo(Light.ON_TRACK);
        service.receive(scene.office(), id, act(id));
        service.pass(scene.office(), id, act(id));
        assertThat(view(id).line().completedOn()).isEqualTo(TaskScene.DUE);
        assertThat(view(id).line().light().late()).isFalse();
    }

    @Test
    void aRefusedClosureIsOverdueAgain() {
        TaskId id = in(TaskState.CHECKING);
        clock.set("2017-02-07T09:00");
        service.refuse(scene.office(), id, act(id));
        assertThat(view(id).line().light().light()).isEqualTo(Light.OVERDUE);
    }

    @Test
    void contentIsCheckedFieldByField() {
        TaskCommand good = scene.command("核对林地范围");
        assertField("title", with(good, "", good.doneMeans(), good.due(), null));
        assertField("title", with(good, "长".repeat(201), good.doneMeans(), good.due(), null));
        assertField("doneMeans", with(good, good.title(), " ", good.due(), null));
        assertField("due", with(good, good.title(), good.doneMeans(), null, null));
        assertField("due", with(good, good.title(), good.doneMeans(), LocalDate.of(2017, 1, 15), null));
        TimeLimit limit = DuePlan.limit(3, TimeLimit.Unit.WORKING);
        assertField("due", with(good, good.title(), good.doneMeans(), good.due(), limit));
        assertField("origin", scene.command("核对", new TaskOrigin("problem", 4711), TaskScene.DUE, null));
        assertField(
                "supportingUnits",
                new TaskCommand(
                        "核对",
                        "核对",
                        good.origin(),
                        null,
                        scene.forestry(),
                        null,
                        List.of(scene.forestry()),
                        TaskScene.DUE,
                        null));
        assertField(
                "responsible",
                new TaskCommand(
                        "核对",
                        "核对",
                        good.origin(),
                        null,
                        scene.forestry(),
                        scene.person("赵静"),
                        List.of(),
                        TaskScene.DUE,
                        null));
    }

    private static TaskCommand with(TaskCommand from, String title, String means, LocalDate due, TimeLimit limit) {
        return new TaskCommand(
                title, means, from.origin(), null, from.leadUnit(), null, from.supportingUnits(), due, limit);
    }

    private void assertField(String field, TaskCommand command) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> service.draft(scene.office(), command))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @Test
    void evidenceIsReadByWhoeverReadsTheTask() {
        TaskId id = in(TaskState.IN_PROGRESS);
        service.feedBack(scene.contact(), id, act(id).with(List.of(staged(scene.contact(), "复测图.pdf"))), TEXT);
        service.adopt(scene.office(), id, act(id));
        AttachmentId proof = staged(scene.contact(), "盖章图.pdf");
        service.applyForClosure(scene.contact(), id, act(id).with(List.of(proof)), "范围图已盖章。");

        TaskView view = view(id);
        TaskView.Feedback feedback = view.feedbacks().get(0);
        assertThat(feedback.files()).extracting(AttachmentView::fileName).containsExactly("复测图.pdf");
        assertThat(view.closures().get(0).files())
                .extracting(AttachmentView::fileName)
                .containsExactly("盖章图.pdf");
        assertThat(feedbackFiles.mayRead(scene.support(), feedback.id())).isTrue();
        assertThat(feedbackFiles.mayRead(scene.as(Role.MEMBER), feedback.id())).isTrue();
        assertThat(feedbackFiles.mayRead(scene.foreign(), feedback.id())).isFalse();
        assertThat(feedbackFiles.mayRead(scene.supervisor(), feedback.id())).isFalse();
        assertThat(closureFiles.mayRead(scene.foreign(), view.closures().get(0).id()))
                .isFalse();
        assertThat(closureFiles.mayRead(
                        scene.as(Role.SYSTEM_ADMIN), view.closures().get(0).id()))
                .isFalse();
    }

    private AttachmentId staged(Actor actor, String name) {
        MockMultipartFile file = new MockMultipartFile("files.fresh", name, "application/pdf", pdf());
        return attachments
                .stage(actor, AttachmentFeature.TASK_EVIDENCE, List.of(file), List.of())
                .get(0);
    }

    private static byte[] pdf() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void theRecordCannotBeChanged() {
        TaskId id = in(TaskState.DRAFT);
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> jdbc.sql("update task_event set by_name = '' where task_id = ?")
                        .param(id.value())
                        .update())
                .withMessageContaining("append-only");
    }
}
