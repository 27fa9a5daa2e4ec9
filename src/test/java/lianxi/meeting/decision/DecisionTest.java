package lianxi.meeting.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import lianxi.calendar.TimeLimit;
import lianxi.document.attachment.AttachmentQueries;
import lianxi.meeting.MeetingId;
import lianxi.meeting.agenda.AgendaItemId;
import lianxi.meeting.agenda.DecidedBefore;
import lianxi.notification.Alert;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import lianxi.task.TaskCommand;
import lianxi.task.TaskId;
import lianxi.task.TaskQueries;
import lianxi.task.TaskScene;
import lianxi.task.TaskService;
import lianxi.task.TaskState;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions from the room to the strike-off: domain.md, Lifecycles (a decision's follow-up is a task at 待签收). */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionTest {

    private static final LocalDate MEETING = LocalDate.of(2017, 1, 16);
    private static final LocalDate DUE = LocalDate.of(2017, 2, 6);

    @Autowired
    private BeanFactory beans;

    @Autowired
    private OutcomeService outcomes;

    @Autowired
    private OutcomeQueries recorded;

    @Autowired
    private DecisionService service;

    @Autowired
    private DecisionQueries register;

    @Autowired
    private DecidedBefore before;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TaskQueries read;

    @Autowired
    private AttachmentQueries attachments;

    @Autowired
    private DecisionFiles files;

    @Autowired
    private DecisionAlerts alerts;

    @Autowired
    private MutableClock clock;

    private TaskScene people;
    private DecisionLab lab;

    @BeforeAll
    void group() {
        clock.set("2017-01-16T09:00");
        people = TaskScene.in(beans);
        lab = new DecisionLab(beans, people);
    }

    @BeforeEach
    void empty() throws SQLException {
        clock.set("2017-01-16T09:00");
        lab.empty();
    }

    @Test
    void signedMinutesMakeTasksThatLeadBothWays() {
        MeetingId meeting = lab.held(MEETING);
        AgendaItemId first = lab.item(meeting);
        lab.add(meeting, OutcomeCommand.of(first, OutcomeKind.INFORMATION, "听取区林业局汇报。"));
        DecisionId task = lab.add(meeting, lab.task(first, "区林业局牵头完成一号地块使用林地手续。", DUE));
        DecisionId open = lab.add(meeting, lab.decision(first, "并网接入方案由办公室协调。", null, null));

        assertThat(states(meeting)).containsExactly(DecisionState.TO_SIGN, DecisionState.TO_SIGN);
        List<TaskId> made = lab.sign(meeting);

        assertThat(made).singleElement().satisfies(id -> {
            assertThat(people.state(id)).isEqualTo(TaskState.TO_ACKNOWLEDGE);
            assertThat(read.view(people.contact(), id).line().title()).isEqualTo("区林业局牵头完成一号地块使用林地手续");
            assertThat(read.view(people.contact(), id).line().due()).isEqualTo(DUE);
            assertThat(read.view(people.contact(), id).origin().path()).isEqualTo("/meetings/decisions/" + task);
        });
        assertThat(register.of(meeting))
                .extracting(DecisionLine::id, DecisionLine::number, DecisionLine::state, DecisionLine::units)
                .containsExactly(
                        tuple(task, 1, DecisionState.IN_PROGRESS, "林业局"), tuple(open, 2, DecisionState.OPEN, ""));
        assertThat(register.view(people.contact(), task).tasks())
                .extracting(followed -> followed.line().id())
                .isEqualTo(made);
        assertThat(register.view(people.foreign(), task).tasks()).isEmpty();
    }

    @Test
    void itsStateFollowsItsTasksToTheStrikeOff() {
        MeetingId meeting = lab.held(MEETING);
        DecisionId id = lab.add(meeting, lab.task(lab.item(meeting), "完成使用林地手续。", DUE));
        TaskId task = lab.sign(meeting).get(0);

        assertThat(stateOf(id)).isEqualTo(DecisionState.IN_PROGRESS);
        clock.set("2017-02-07T09:00");
        assertThat(register.line(people.office(), id).overdue()).isTrue();
        assertThat(register.counts(people.office())).isEqualTo(new DecisionCounts(1, 0, 1, 0));

        tasks.acknowledge(people.contact(), task, people.act(task), null);
        tasks.applyForClosure(people.contact(), task, people.act(task), "批复已取得。");
        tasks.receive(people.office(), task, people.act(task));
        tasks.pass(people.office(), task, people.act(task));
        assertThat(stateOf(id)).isEqualTo(DecisionState.COMPLETED);
        assertThat(register.counts(people.office())).isEqualTo(new DecisionCounts(0, 0, 0, 1));
        tasks.strikeOff(people.director(), task, people.act(task));
        assertThat(stateOf(id)).isEqualTo(DecisionState.STRUCK_OFF);
        assertThat(register.view(people.contact(), id).tasks()).singleElement().satisfies(followed -> {
            assertThat(followed.proof().closures())
                    .extracting(one -> one.statement())
                    .containsExactly("批复已取得。");
            assertThat(followed.proof().struckOffBy()).isEqualTo("谢五金");
        });
    }

    @Test
    void aStoppedTaskLeavesItToBeAssignedAgain() {
        MeetingId meeting = lab.held(MEETING);
        DecisionId id = lab.add(meeting, lab.task(lab.item(meeting), "完成使用林地手续。", DUE));
        TaskId task = lab.sign(meeting).get(0);
        tasks.stop(people.director(), task, people.act(task));
        assertThat(stateOf(id)).isEqualTo(DecisionState.OPEN);

        service.assign(
                people.office(), id, TaskCommand.of("完成使用林地手续", "取得批复", DecisionTasks.origin(id), people.land(), DUE));
        assertThat(stateOf(id)).isEqualTo(DecisionState.IN_PROGRESS);
        assertThat(register.line(people.office(), id).units()).isEqualTo("国土分局");
    }

    @Test
    void withoutATaskTheDirectorStrikesItOffWithEvidence() {
        MeetingId meeting = lab.held(MEETING);
        DecisionId id = lab.add(meeting, lab.decision(lab.item(meeting), "接入方案由办公室协调。", DUE, null));
        lab.sign(meeting);
        int version = register.view(people.office(), id).version();

        assertThatThrownBy(() -> service.close(people.office(), id, version, "已协调。", lab.evidence(people.office())))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> service.close(people.director(), id, version, "已协调。", List.of()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field()).isEqualTo("files"));
        service.close(people.director(), id, version, "已协调。", lab.evidence(people.director()));

        assertThat(stateOf(id)).isEqualTo(DecisionState.STRUCK_OFF);
        DecisionView.Entry last = register.view(people.foreign(), id).entries().get(0);
        assertThat(last.action()).isEqualTo(DecisionAction.CLOSE);
        assertThat(last.note()).isEqualTo("已协调。");
        assertThat(last.files()).extracting(one -> one.fileName()).containsExactly("会议落实照片.png");

        assertThatThrownBy(() -> service.reopen(people.office(), id, version, "仍需协调。"))
                .isInstanceOf(StaleVersionException.class);
        service.reopen(people.office(), id, version + 1, "仍需协调。");
        assertThat(stateOf(id)).isEqualTo(DecisionState.OPEN);
    }

    @Test
    void aDecisionWithATaskIsStruckOffByItOnly() {
        MeetingId meeting = lab.held(MEETING);
        DecisionId id = lab.add(meeting, lab.task(lab.item(meeting), "完成使用林地手续。", DUE));
        lab.sign(meeting);
        int version = register.view(people.office(), id).version();
        assertThatThrownBy(() -> service.close(people.director(), id, version, "已办。", lab.evidence(people.director())))
                .isInstanceOf(RefusedException.class)
                .hasMessage("meeting.decision.refused.hasTasks");
    }

    @Test
    void theWholeGroupReadsItOnceTheMinutesAreSigned() {
        MeetingId meeting = lab.held(MEETING);
        DecisionId id = lab.add(meeting, lab.task(lab.item(meeting), "完成使用林地手续。", DUE));
        assertThat(register.find(people.groupHead(), id)).isPresent();
        assertThatThrownBy(() -> register.view(people.contact(), id)).isInstanceOf(NotFoundException.class);
        assertThat(register.list(people.foreign(), DecisionFilter.ALL, 0, 10).rows())
                .isEmpty();
        lab.sign(meeting);
        assertThat(register.list(people.foreign(), DecisionFilter.ALL, 0, 10).rows())
                .extracting(DecisionLine::id)
                .containsExactly(id);
    }

    @Test
    void aMeetingThatWasCalledOffDecidesNothing() {
        MeetingId meeting = lab.notified(MEETING);
        DecisionId id = lab.add(meeting, lab.decision(lab.item(meeting), "会前拟议。", null, null));
        assertThat(register.find(people.office(), id)).isPresent();
        lab.cancel(meeting);
        assertThat(register.find(people.office(), id)).isEmpty();
    }

    @Test
    void evidenceIsForThoseChargedAndThoseWhoReadEverything() {
        MeetingId meeting = lab.held(MEETING);
        DecisionId id = lab.add(meeting, lab.decision(lab.item(meeting), "由办公室协调。", DUE, null));
        lab.sign(meeting);
        service.close(
                people.director(),
                id,
                register.view(people.office(), id).version(),
                "已协调。",
                lab.evidence(people.director()));
        long entry = beans.getBean(JdbcClient.class)
                .sql("select id from meeting_decision_entry where action = 'CLOSE'")
                .query(Long.class)
                .single();
        assertThat(attachments.of(DecisionFiles.KIND, entry)).hasSize(1);
        assertThat(files.mayRead(people.groupHead(), entry)).isTrue();
        assertThat(files.mayRead(people.contact(), entry)).isFalse();
    }

    @Test
    void aLimitCountsFromTheDayOfTheSignature() {
        MeetingId meeting = lab.held(MEETING);
        AgendaItemId item = lab.item(meeting);
        TimeLimit twenty = new TimeLimit(20, TimeLimit.Unit.WORKING, TimeLimit.Nature.PROMISED, null, null);
        DecisionId id = lab.add(meeting, lab.decision(item, "由办公室协调。", null, twenty));
        lab.sign(meeting);
        // domain.md: 2017-01-16 + 20 working -> 2017-02-16
        assertThat(register.line(people.office(), id).due()).isEqualTo(LocalDate.of(2017, 2, 16));
        clock.set("2017-02-16T23:59");
        assertThat(register.line(people.office(), id).overdue()).isFalse();
        clock.set("2017-02-17T00:00");
        assertThat(register.line(people.office(), id).overdue()).isTrue();
    }

    @Test
    void aDayThatHasPassedKeepsTheMinutesFromBeingSigned() {
        MeetingId meeting = lab.held(MEETING);
        DecisionId id = lab.add(meeting, lab.task(lab.item(meeting), "完成使用林地手续。", MEETING.plusDays(3)));
        clock.set("2017-01-20T09:00");
        assertThatThrownBy(() -> lab.sign(meeting))
                .isInstanceOf(RefusedException.class)
                .hasMessage("meeting.decision.refused.duePast");
        assertThat(stateOf(id)).isEqualTo(DecisionState.TO_SIGN);
        assertThat(read.ofOrigin("decision", List.of(id.value()))).isEmpty();
    }

    @Test
    void whatIsRecordedStandsOnceTheMinutesAreSigned() {
        MeetingId meeting = lab.held(MEETING);
        AgendaItemId item = lab.item(meeting);
        OutcomeId id = outcomes.add(people.office(), meeting, lab.task(item, "完成使用林地手续。", DUE));
        outcomes.edit(people.office(), id, 0, lab.task(item, "完成一号地块使用林地手续。", DUE));
        assertThatThrownBy(() -> outcomes.edit(people.office(), id, 0, lab.task(item, "完成手续。", DUE)))
                .isInstanceOfSatisfying(
                        StaleVersionException.class,
                        stale -> assertThat(stale.conflicts())
                                .extracting(one -> one.theirs() + "|" + one.yours())
                                .containsExactly("完成一号地块使用林地手续。|完成手续。"));
        outcomes.remove(people.office(), id, 1);
        assertThat(recorded.of(meeting)).isEmpty();
        outcomes.restore(people.office(), id);
        lab.sign(meeting);

        int version = recorded.find(id).orElseThrow().version();
        assertThatThrownBy(() -> outcomes.remove(people.office(), id, version)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> outcomes.edit(people.office(), id, version, lab.task(item, "完成手续。", DUE)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> lab.add(meeting, lab.task(item, "另一件事。", DUE)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("meeting.outcome.refused.state.MINUTES_SIGNED");
        assertThat(recorded.find(id).orElseThrow().text()).isEqualTo("完成一号地块使用林地手续。");
    }

    /** What is being recorded when the minutes are signed belongs to them: the signature waits for it. */
    @Test
    void nothingSlipsInBesideTheSignature() {
        MeetingId meeting = lab.held(MEETING);
        CompletableFuture<List<TaskId>> signing = beans.getBean(TransactionTemplate.class)
                .execute(status -> {
                    lab.add(meeting, lab.task(lab.item(meeting), "完成使用林地手续。", DUE));
                    return CompletableFuture.supplyAsync(() -> lab.sign(meeting));
                });
        assertThat(signing)
                .succeedsWithin(Duration.ofSeconds(30))
                .satisfies(made -> assertThat(made).hasSize(1));
    }

    @Test
    void nothingIsRecordedBeforeTheNoticeOrForAnotherMeeting() {
        MeetingId planned = lab.planned(MEETING);
        AgendaItemId item = lab.item(planned);
        assertThatThrownBy(() -> lab.add(planned, lab.task(item, "完成手续。", DUE)))
                .hasMessage("meeting.outcome.refused.state.PLANNED");
        MeetingId other = lab.held(MEETING);
        assertThatThrownBy(() -> lab.add(other, lab.task(item, "完成手续。", DUE)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field()).isEqualTo("item"));
    }

    @Test
    void aTaskSaysWhoAndByWhen() {
        MeetingId meeting = lab.held(MEETING);
        OutcomeCommand good = lab.task(lab.item(meeting), "完成使用林地手续。", DUE);
        Map<String, UnaryOperator<OutcomeCommand>> wrong = Map.of(
                "text", one -> changed(one, " ", one.leadUnit(), one.due()),
                "leadUnit", one -> changed(one, one.text(), null, one.due()),
                "due", one -> changed(one, one.text(), one.leadUnit(), null),
                "supportingUnits", one -> changed(one, one.text(), people.farming(), one.due()));
        wrong.forEach((field, change) -> assertThatThrownBy(() -> lab.add(meeting, change.apply(good)))
                .as(field)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field()).isEqualTo(field)));
        assertThatThrownBy(() -> lab.add(meeting, changed(good, "。。。", good.leadUnit(), good.due())))
                .as("marks alone would leave its task without a title, and the minutes unsigned")
                .hasMessage("meeting.outcome.refused.text");
        assertThatThrownBy(() -> lab.add(meeting, changed(good, good.text(), good.leadUnit(), MEETING.minusDays(1))))
                .hasMessage("meeting.outcome.refused.duePast");
        assertThatThrownBy(() -> outcomes.add(people.groupHead(), meeting, good))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void theOfficeIsToldOfWhatNobodyFollows() {
        MeetingId meeting = lab.held(MEETING);
        AgendaItemId item = lab.item(meeting);
        DecisionId id = lab.add(meeting, lab.decision(item, "由办公室协调。", LocalDate.of(2017, 1, 20), null));
        lab.add(meeting, lab.task(item, "完成使用林地手续。", LocalDate.of(2017, 1, 20)));
        assertThat(alerts.alerts(MEETING)).as("the minutes are not signed").isEmpty();
        lab.sign(meeting);
        // the threshold of 临期 is 3 working days: Tuesday 01-17 before Friday 01-20
        assertThat(alerts.alerts(MEETING)).isEmpty();
        assertThat(alerts.alerts(MEETING.plusDays(1)))
                .containsKey(people.person("谢五金"))
                .doesNotContainKey(people.person("示例林业联络员"));
        assertThat(alerts.alerts(LocalDate.of(2017, 1, 21)).get(people.person("谢五金")))
                .extracting(Alert::subject, Alert::state)
                .containsExactly(tuple("decision:" + id, "OVERDUE"));
    }

    @Test
    void ofTwoMeetingsOnOneDayTheLaterHourHearsOfTheEarlierOne() {
        MeetingId afternoon = lab.held(MEETING);
        MeetingId morning = lab.held(MEETING);
        beans.getBean(JdbcClient.class)
                .sql("update meeting set at = '08:00' where id = ?")
                .param(morning.value())
                .update();
        DecisionId decided = lab.add(morning, lab.task(lab.item(morning), "完成使用林地手续。", DUE));
        assertThat(before.upTo(afternoon)).extracting(DecidedBefore.Decided::id).containsExactly(decided.value());
    }

    @Test
    void theNextAgendaTellsWhatIsOpenOfAllEarlierMeetings() {
        MeetingId first = lab.held(MEETING);
        AgendaItemId item = lab.item(first);
        DecisionId done = lab.add(first, lab.decision(item, "会前办结。", null, null));
        DecisionId open = lab.add(first, lab.task(item, "完成使用林地手续。", DUE));
        lab.sign(first);
        service.close(
                people.director(),
                done,
                register.view(people.office(), done).version(),
                "已办结。",
                lab.evidence(people.director()));
        clock.set("2017-02-15T09:00");
        MeetingId second = lab.held(LocalDate.of(2017, 2, 15));
        DecisionId fresh = lab.add(second, lab.decision(lab.item(second), "由办公室协调。", null, null));

        assertThat(before.upTo(first))
                .extracting(DecidedBefore.Decided::id)
                .containsExactly(done.value(), open.value());
        assertThat(before.upTo(second))
                .extracting(DecidedBefore.Decided::id)
                .containsExactly(open.value(), fresh.value());
        assertThat(before.upTo(second).get(0).overdue()).isTrue();
    }

    private static OutcomeCommand changed(OutcomeCommand one, String text, UnitId lead, LocalDate due) {
        return new OutcomeCommand(
                one.item(), one.kind(), text, lead, one.supportingUnits(), null, one.doneMeans(), due, null);
    }

    private DecisionState stateOf(DecisionId id) {
        return register.line(people.office(), id).state();
    }

    private List<DecisionState> states(MeetingId meeting) {
        return register.of(meeting).stream().map(DecisionLine::state).toList();
    }
}
