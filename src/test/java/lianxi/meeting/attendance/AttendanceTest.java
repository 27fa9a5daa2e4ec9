package lianxi.meeting.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingState;
import lianxi.meeting.MeetingTerms;
import lianxi.meeting.MeetingView;
import lianxi.meeting.agenda.AgendaItemCommand;
import lianxi.meeting.agenda.AgendaScene;
import lianxi.meeting.agenda.AgendaService;
import lianxi.notification.Owed;
import lianxi.notification.OwedQueries;
import lianxi.scheduling.Outcome;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A meeting of 2017-01-16 from its notice to the moment it was held; the notice's group has 19 members (clause 三). */
@ServiceTest
@Transactional
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttendanceTest {

    private static final LocalDate DAY = LocalDate.of(2017, 1, 16);
    private static final int GROUP = 19;

    @Autowired
    BeanFactory beans;

    @Autowired
    NoticeService notices;

    @Autowired
    NoticeChecks checks;

    @Autowired
    AttendanceService service;

    @Autowired
    ObserverService observers;

    @Autowired
    AttendanceQueries queries;

    @Autowired
    AnswerQueries answers;

    @Autowired
    MeetingReminder reminder;

    @Autowired
    MeetingQueries meetings;

    @Autowired
    OwedQueries owed;

    @Autowired
    JdbcClient jdbc;

    private AgendaScene scene;
    private Actor office;

    @BeforeAll
    void theGroup() {
        scene = new AgendaScene(beans);
        office = scene.people.office();
    }

    @BeforeEach
    void thatMorning() {
        scene.clock.set("2017-01-09T09:00");
    }

    private MeetingId planned() {
        MeetingId meeting = scene.special(null, DAY);
        beans.getBean(AgendaService.class).add(office, meeting, new AgendaItemCommand("研究林地手续", "", null, "区林业局", 20));
        return meeting;
    }

    private MeetingId notified() {
        MeetingId meeting = planned();
        send(meeting);
        return meeting;
    }

    private void send(MeetingId meeting) {
        notices.send(
                office,
                meeting,
                new NoticeCommand(LocalDate.of(2017, 1, 12), "请带图纸"),
                meetings.view(meeting).version());
    }

    private InviteeView invitee(MeetingId meeting, String name) {
        return queries.invitees(meeting).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void answer(Actor actor, MeetingId meeting, String name, AnswerCommand command) {
        InviteeView invitee = invitee(meeting, name);
        service.answer(actor, invitee.id(), command, invitee.version());
    }

    private static FiledFor phoned() {
        return new FiledFor("示例联络员", FiledFor.Channel.PHONE, Instant.parse("2017-01-09T00:30:00Z"));
    }

    @Test
    void theNoticeReachesEverybodyOnTheRosterOfThatDayWithAgendaAndCalendarFile() {
        MeetingId meeting = planned();
        observers.add(office, meeting, ObserverCommand.unit(scene.people.unit("区规划办")));
        observers.add(office, meeting, ObserverCommand.named("示例电力公司 示例人员"));
        assertThat(checks.preview(meeting).replyBy())
                .as("two working days before Monday the 16th")
                .isEqualTo(LocalDate.of(2017, 1, 12));

        send(meeting);

        AttendanceView view = queries.of(meeting);
        assertThat(view.members()).hasSize(GROUP).extracting(InviteeView::name).startsWith("梁海昌", "谢五金", "史满瑞");
        assertThat(view.observers()).hasSize(2);
        assertThat(view.unanswered()).as("nobody answers for a mere name").hasSize(GROUP + 1);
        assertThat(meetings.view(meeting).state()).isEqualTo(MeetingState.NOTIFIED);
        assertThat(jdbc.sql("select body from notification_message where person = ? and path = ?")
                        .params(scene.people.person("范润生").value(), "/meetings/" + meeting + "/answer")
                        .query(String.class)
                        .single())
                .contains("时间：1月16日（周一） 15:00", "地点：区发改局", "主持：梁海昌", "1月12日", "请带图纸");
        assertThat(jdbc.sql("select convert_from(calendar, 'UTF8') from meeting_notice where meeting_id = ?")
                        .param(meeting.value())
                        .query(String.class)
                        .single())
                .contains("BEGIN:VEVENT", "meeting-" + meeting + "@lianxi");
        assertThat(jdbc.sql("select agenda from meeting_notice where meeting_id = ?")
                        .param(meeting.value())
                        .query(String.class)
                        .single())
                .startsWith("agenda/");
        assertThatThrownBy(() -> send(meeting)).isInstanceOf(RefusedException.class);
    }

    @Test
    void noNoticeGoesWithoutAgendaOrOnAStaleMeeting() {
        MeetingId empty = scene.special(null, DAY);
        assertThatThrownBy(() -> send(empty)).hasMessage("meeting.attendance.refused.agenda");
        MeetingId meeting = planned();
        int version = meetings.view(meeting).version();
        assertThatThrownBy(() -> notices.send(office, meeting, new NoticeCommand(DAY.plusDays(1), ""), version))
                .hasMessage("meeting.attendance.refused.replyBy");
        assertThatThrownBy(() -> notices.send(office, meeting, new NoticeCommand(DAY, ""), version + 1))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void theInvitedAnswersAndMayChangeTheAnswer() {
        MeetingId meeting = notified();
        Actor head = scene.people.deputyOfForestry();
        answer(head, meeting, "范润生", AnswerCommand.attends());
        assertThatThrownBy(() -> answer(head, meeting, "范润生", AnswerCommand.leave(" ")))
                .hasMessage("meeting.attendance.refused.reason");
        answer(head, meeting, "范润生", AnswerCommand.deputes("闫雅丽 副主任科员"));

        AttendanceView view = queries.of(meeting);
        assertThat(view.deputing()).extracting(InviteeView::name).containsExactly("范润生");
        assertThat(view.attending()).isEmpty();
        assertThat(view.deputing().get(0).reply().own()).isTrue();
        assertThat(jdbc.sql("select count(*) from meeting_invitation_entry where meeting_id = ? and kind = 'ANSWER'")
                        .param(meeting.value())
                        .query(Integer.class)
                        .single())
                .as("both answers are kept")
                .isEqualTo(2);
    }

    @Test
    void aColleagueAnswersByNameTheOfficeOnSomebodysWordAndNobodyElse() {
        MeetingId meeting = notified();
        answer(scene.people.contact(), meeting, "范润生", AnswerCommand.leave("外出开会"));
        assertThat(invitee(meeting, "范润生").reply().by()).isEqualTo("示例林业联络员");
        assertThat(invitee(meeting, "范润生").reply().own()).isFalse();

        assertThatThrownBy(() -> answer(office, meeting, "史满瑞", AnswerCommand.attends()))
                .hasMessage("task.refused.toldBy");
        FiledFor longAgo = new FiledFor("示例联络员", FiledFor.Channel.PHONE, Instant.parse("1900-01-01T00:30:00Z"));
        assertThatThrownBy(() ->
                        answer(office, meeting, "史满瑞", AnswerCommand.attends().toldBy(longAgo)))
                .hasMessage("meeting.attendance.refused.toldEarly");
        answer(office, meeting, "史满瑞", AnswerCommand.attends().toldBy(phoned()));
        assertThat(invitee(meeting, "史满瑞").reply().told()).isEqualTo(phoned());

        assertThatThrownBy(() -> answer(scene.people.foreign(), meeting, "范润生", AnswerCommand.attends()))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> answer(scene.people.as(Role.UNDERTAKER), meeting, "范润生", AnswerCommand.attends()))
                .isInstanceOf(NotFoundException.class);
        InviteeView stale = invitee(meeting, "范润生");
        assertThatThrownBy(() -> service.answer(
                        scene.people.contact(), stale.id(), AnswerCommand.attends(), stale.version() - 1))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void theOwnAnswerWaitsInWhatIOweUntilItIsGiven() {
        MeetingId meeting = notified();
        assertThat(owed.of(scene.people.deputyOfForestry()))
                .extracting(Owed::act)
                .contains("meeting.attendance.owed.answer");
        assertThat(owed.of(scene.people.contact())).extracting(Owed::act).contains("meeting.attendance.owed.colleague");
        assertThat(answers.first(scene.people.deputyOfForestry(), meeting))
                .isEqualTo(invitee(meeting, "范润生").id());

        answer(scene.people.deputyOfForestry(), meeting, "范润生", AnswerCommand.attends());
        assertThat(owed.of(scene.people.deputyOfForestry()))
                .extracting(Owed::act)
                .doesNotContain("meeting.attendance.owed.answer");
    }

    @Test
    void remindersReachOnlyTheSilent() {
        MeetingId meeting = notified();
        answer(scene.people.deputyOfForestry(), meeting, "范润生", AnswerCommand.attends());
        List<lianxi.scheduling.Owed> due =
                reminder.owed(Instant.parse("2017-01-01T00:00:00Z"), Instant.parse("2017-01-16T00:00:00Z"));
        assertThat(due).hasSize(2);
        scene.clock.set("2017-01-12T15:00");
        assertThat(reminder.produce(due.get(0))).isEqualTo(Outcome.made(GROUP - 1));
        assertThat(notices.remind(office, meeting, null)).isEqualTo(GROUP - 1);
    }

    @Test
    void aMovedMeetingAsksAnewAndTellsEverybody() {
        MeetingId meeting = notified();
        answer(scene.people.deputyOfForestry(), meeting, "范润生", AnswerCommand.attends());
        service.record(office, invitee(meeting, "范润生").id(), PresenceCommand.of(Presence.PRESENT));
        MeetingView before = meetings.view(meeting);
        scene.meetings.move(
                office,
                meeting,
                new MeetingTerms(
                        before.title(), before.day().plusDays(1), before.at(), before.minutes(), before.place()),
                "与区委会议冲突",
                before.version());

        AttendanceView view = queries.of(meeting);
        assertThat(view.unanswered()).hasSize(GROUP);
        assertThat(view.unrecorded()).as("who came to the other day").hasSize(GROUP);
        assertThat(owed.of(scene.people.deputyOfForestry()))
                .filteredOn(one -> one.subject().equals("meeting:" + meeting))
                .extracting(Owed::due)
                .as("the notice asked until 01-12, for another day")
                .containsExactly(before.day().plusDays(1));
        assertThat(view.notices().get(0).kind()).isEqualTo(NoticeKind.CHANGE);
        assertThat(view.notices().get(0).told()).isEqualTo(GROUP);
        assertThat(reminder.owed(Instant.parse("2017-01-01T00:00:00Z"), Instant.parse("2017-01-20T00:00:00Z")))
                .extracting(lianxi.scheduling.Owed::period)
                .containsExactly(meeting + "@2017-01-17T15:00/2", meeting + "@2017-01-17T15:00/1");

        scene.meetings.cancel(office, meeting, "合并到下月例会", meetings.view(meeting).version());
        assertThat(queries.of(meeting).notices().get(0).kind()).isEqualTo(NoticeKind.CANCEL);
        assertThat(owed.of(scene.people.deputyOfForestry()))
                .extracting(Owed::act)
                .doesNotContain("meeting.attendance.owed.answer");
    }

    @Test
    void whoCameIsTappedAndTheMeetingIsHeldOnceEverybodyIsRecorded() {
        MeetingId meeting = notified();
        answer(scene.people.deputyOfForestry(), meeting, "范润生", AnswerCommand.deputes("闫雅丽 副主任科员"));
        answer(scene.people.deputyOfLand(), meeting, "史满瑞", AnswerCommand.leave("外出开会"));
        scene.clock.set("2017-01-16T15:00");
        assertThat(service.recordAsAnswered(office, meeting)).isEqualTo(2);
        assertThatThrownBy(() -> service.hold(office, meeting)).hasMessage("meeting.attendance.refused.unrecorded");

        for (InviteeView open : queries.of(meeting).unrecorded()) {
            service.record(office, open.id(), PresenceCommand.of(Presence.PRESENT));
        }
        service.record(office, invitee(meeting, "王守刚").id(), PresenceCommand.of(Presence.ABSENT));
        service.hold(office, meeting);

        AttendanceView view = queries.of(meeting);
        assertThat(meetings.view(meeting).state()).isEqualTo(MeetingState.HELD);
        assertThat(view.present())
                .hasSize(GROUP - 2)
                .extracting(InviteeView::name)
                .contains("范润生");
        assertThat(invitee(meeting, "范润生").came()).isEqualTo("闫雅丽 副主任科员");
        assertThat(view.onLeave()).extracting(InviteeView::name).containsExactly("史满瑞");
        assertThat(view.absent()).extracting(InviteeView::name).containsExactly("王守刚");
        assertThatThrownBy(() -> answer(scene.people.deputyOfForestry(), meeting, "范润生", AnswerCommand.attends()))
                .hasMessage("meeting.attendance.refused.answer.HELD");
    }

    @Test
    void whoIsAddedAfterTheNoticeIsToldAtOnceAndNobodyTwice() {
        MeetingId meeting = notified();
        ObserverCommand planning = ObserverCommand.unit(scene.people.unit("区规划办"));
        InvitationId added = observers.add(office, meeting, planning);
        assertThat(queries.of(meeting).notices().get(0).kind()).isEqualTo(NoticeKind.ADDED);
        assertThatThrownBy(() -> observers.add(office, meeting, planning))
                .hasMessage("meeting.attendance.refused.twice");
        assertThatThrownBy(() -> observers.add(office, meeting, ObserverCommand.person(scene.people.person("范润生"))))
                .hasMessage("meeting.attendance.refused.twice");
        observers.remove(office, added);
        assertThat(queries.of(meeting).observers()).isEmpty();
        assertThatThrownBy(
                        () -> observers.remove(office, invitee(meeting, "范润生").id()))
                .hasMessage("meeting.attendance.refused.member");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void twoWhoNameTheSameVisitorAtOnceMakeOneRow() {
        MeetingId meeting = scene.special(null, DAY);
        ObserverCommand visitor = ObserverCommand.named("示例来宾");
        List<Boolean> added = IntStream.range(0, 4)
                .parallel()
                .mapToObj(click -> {
                    try {
                        observers.add(office, meeting, visitor);
                        return true;
                    } catch (RefusedException twice) {
                        return false;
                    }
                })
                .toList();
        assertThat(added).containsOnlyOnce(true);
        assertThat(queries.invitees(meeting)).hasSize(1);
    }

    @Test
    void whySomebodyIsOnLeaveIsKnownToTheOfficeAndTheirOwnUnitAlone() {
        MeetingId meeting = notified();
        answer(scene.people.contact(), meeting, "范润生", AnswerCommand.leave("住院"));
        assertThat(reason(office, meeting)).isEqualTo("住院");
        assertThat(reason(scene.people.contact(), meeting)).isEqualTo("住院");
        assertThat(reason(scene.people.foreign(), meeting)).isEmpty();
    }

    private String reason(Actor reader, MeetingId meeting) {
        AttendanceSection.Content content = (AttendanceSection.Content)
                beans.getBean(AttendanceSection.class).content(reader, meeting).orElseThrow();
        return content.rows().stream()
                .map(AttendanceSection.Row::invitee)
                .filter(one -> one.name().equals("范润生"))
                .findFirst()
                .orElseThrow()
                .reply()
                .reason();
    }
}
