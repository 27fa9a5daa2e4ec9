package lianxi.meeting.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingKind;
import lianxi.meeting.MeetingPlan;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingSeriesService;
import lianxi.meeting.MeetingService;
import lianxi.meeting.MeetingTerms;
import lianxi.meeting.MonthlyRule;
import lianxi.meeting.SeriesId;
import lianxi.problem.ProblemCommand;
import lianxi.problem.ProblemId;
import lianxi.problem.ProblemLevel;
import lianxi.problem.ProblemService;
import lianxi.shared.Actor;
import lianxi.shared.UnitId;
import lianxi.task.TaskScene;
import lianxi.testing.MutableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** The sample series (the 15th, 09:00, from 2017-01-05) with its meetings, and problems for their agendas. */
public final class AgendaScene {

    public final TaskScene people;
    public final MutableClock clock;
    public final MeetingService meetings;
    final MeetingQueries queries;
    final AgendaService service;
    final AgendaQueries agendas;
    private final AgendaDraft draft;
    private final ProblemService problems;
    private final TransactionTemplate transaction;
    private final SeriesId series;

    public AgendaScene(BeanFactory beans) {
        clock = beans.getBean(MutableClock.class);
        clock.set("2017-01-05T08:30");
        people = TaskScene.in(beans);
        meetings = beans.getBean(MeetingService.class);
        queries = beans.getBean(MeetingQueries.class);
        service = beans.getBean(AgendaService.class);
        agendas = beans.getBean(AgendaQueries.class);
        draft = beans.getBean(AgendaDraft.class);
        problems = beans.getBean(ProblemService.class);
        transaction = beans.getBean(TransactionTemplate.class);
        series = beans.getBean(MeetingSeriesService.class)
                .begin(people.office(), MonthlyRule.onDay(15), LocalTime.of(9, 0), 90, "区政府三楼会议室");
    }

    /** The month's regular meeting, drafted on the day at 08:30 as the scheduler does. */
    MeetingId regular(YearMonth month, LocalDate draftedOn) {
        clock.set(draftedOn.atTime(8, 30).toString());
        return transaction.execute(status -> {
            MeetingId id = meetings.draftRegular(Actor.system(), series, month);
            draft.fill(id);
            return id;
        });
    }

    public MeetingId special(@Nullable String about, LocalDate day) {
        MeetingTerms terms = new MeetingTerms("专题会议", day, LocalTime.of(15, 0), 60, "区发改局");
        return meetings.plan(people.office(), new MeetingPlan(MeetingKind.SPECIAL_TOPIC, terms, about));
    }

    void notified(MeetingId id) {
        transaction.executeWithoutResult(status -> meetings.markNotified(people.office(), id));
    }

    void hold(MeetingId id) {
        notified(id);
        transaction.executeWithoutResult(status -> {
            clock.set(queries.view(id).start().plusHours(2).toString());
            meetings.hold(people.office(), id);
        });
    }

    void cancel(MeetingId id) {
        meetings.cancel(people.office(), id, "人员出差", queries.view(id).version());
    }

    /** A cross-unit problem that 荫营镇 raises for 区林业局 now. */
    public ProblemId problem(String title) {
        UnitId township = people.unit("荫营镇");
        return problems.raise(
                people.foreign(),
                new ProblemCommand(
                        title,
                        title + "，镇里无法推动。",
                        null,
                        null,
                        township,
                        List.of(),
                        people.forestry(),
                        ProblemLevel.CROSS_UNIT,
                        "请区里协调。",
                        null,
                        null,
                        List.of()));
    }

    AgendaItemView item(MeetingId meeting, String subject) {
        return agendas.all(meeting).stream()
                .filter(item -> subject.equals(item.subject()))
                .findFirst()
                .orElseThrow();
    }

    List<String> titles(MeetingId meeting) {
        return agendas.of(meeting).stream().map(AgendaItemView::title).toList();
    }
}
