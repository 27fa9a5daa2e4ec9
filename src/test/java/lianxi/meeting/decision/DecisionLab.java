package lianxi.meeting.decision;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import lianxi.calendar.TimeLimit;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.AttachmentId;
import lianxi.document.attachment.Attachments;
import lianxi.document.attachment.Specimens;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingKind;
import lianxi.meeting.MeetingPlan;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingService;
import lianxi.meeting.MeetingTerms;
import lianxi.meeting.agenda.AgendaItemCommand;
import lianxi.meeting.agenda.AgendaItemId;
import lianxi.meeting.agenda.AgendaQueries;
import lianxi.meeting.agenda.AgendaService;
import lianxi.shared.Actor;
import lianxi.task.TaskId;
import lianxi.task.TaskScene;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionTemplate;

/** Meetings with outcomes, held by the notice's own group. */
final class DecisionLab {

    final TaskScene people;
    private final BeanFactory beans;
    private final OutcomeService outcomes;

    DecisionLab(BeanFactory beans, TaskScene people) {
        this.beans = beans;
        this.people = people;
        this.outcomes = beans.getBean(OutcomeService.class);
    }

    void empty() throws SQLException {
        FlywayConnectionDetails database = beans.getBean(FlywayConnectionDetails.class);
        try (Connection owner = new DriverManagerDataSource(
                                database.getJdbcUrl(), database.getUsername(), database.getPassword())
                        .getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("truncate task, meeting cascade");
        }
    }

    /** With one item on its agenda. */
    MeetingId planned(LocalDate day) {
        MeetingTerms terms = new MeetingTerms("林地手续专题会议", day, LocalTime.of(15, 0), 60, "区政府三楼会议室");
        MeetingId meeting = beans.getBean(MeetingService.class)
                .plan(people.office(), new MeetingPlan(MeetingKind.SPECIAL_TOPIC, terms, null));
        beans.getBean(AgendaService.class)
                .add(people.office(), meeting, new AgendaItemCommand("林地手续办理情况", "", null, "区林业局", 10));
        return meeting;
    }

    MeetingId notified(LocalDate day) {
        MeetingId meeting = planned(day);
        beans.getBean(MeetingService.class).markNotified(people.office(), meeting);
        return meeting;
    }

    MeetingId held(LocalDate day) {
        MeetingId meeting = notified(day);
        beans.getBean(MeetingService.class).hold(people.office(), meeting);
        return meeting;
    }

    void cancel(MeetingId meeting) {
        int version = beans.getBean(MeetingQueries.class).view(meeting).version();
        beans.getBean(MeetingService.class).cancel(people.office(), meeting, "参会人员外出", version);
    }

    AgendaItemId item(MeetingId meeting) {
        return beans.getBean(AgendaQueries.class).of(meeting).get(0).id();
    }

    /** A task for 区林业局, supported by 区农委. */
    OutcomeCommand task(AgendaItemId item, String text, LocalDate due) {
        return new OutcomeCommand(
                item, OutcomeKind.TASK, text, people.forestry(), List.of(people.farming()), null, "取得批复文件", due, null);
    }

    OutcomeCommand decision(AgendaItemId item, String text, LocalDate due, TimeLimit limit) {
        return new OutcomeCommand(item, OutcomeKind.DECISION, text, null, List.of(), null, "", due, limit);
    }

    DecisionId add(MeetingId meeting, OutcomeCommand command) {
        return outcomes.add(people.office(), meeting, command).decision();
    }

    /** As the minutes do it: assigned, and the meeting's minutes signed, in one transaction. */
    List<TaskId> sign(MeetingId meeting) {
        return beans.getBean(TransactionTemplate.class).execute(status -> {
            List<TaskId> made = beans.getBean(DecisionService.class).assignAll(people.groupHead(), meeting);
            beans.getBean(MeetingService.class).markMinutesSigned(people.groupHead(), meeting);
            return made;
        });
    }

    List<AttachmentId> evidence(Actor actor) {
        return beans.getBean(Attachments.class)
                .stage(
                        actor,
                        AttachmentFeature.DECISION_EVIDENCE,
                        List.of(new MockMultipartFile("files", "会议落实照片.png", "image/png", Specimens.png())),
                        List.of());
    }
}
