package lianxi.onboarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lianxi.calendar.TimeLimit;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.Attachments;
import lianxi.meeting.Entrusting;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingKind;
import lianxi.meeting.MeetingPlan;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingService;
import lianxi.meeting.MeetingTerms;
import lianxi.meeting.MeetingView;
import lianxi.meeting.agenda.AgendaItemCommand;
import lianxi.meeting.agenda.AgendaItemView;
import lianxi.meeting.agenda.AgendaQueries;
import lianxi.meeting.agenda.AgendaService;
import lianxi.meeting.decision.DecisionId;
import lianxi.meeting.decision.DecisionQueries;
import lianxi.meeting.decision.DecisionService;
import lianxi.meeting.decision.OutcomeCommand;
import lianxi.meeting.decision.OutcomeId;
import lianxi.meeting.decision.OutcomeKind;
import lianxi.meeting.decision.OutcomeService;
import lianxi.onboarding.script.SampleFiles;
import lianxi.onboarding.script.SampleMeeting;
import lianxi.onboarding.script.SampleMeeting.Result;
import lianxi.onboarding.script.SampleTask;
import lianxi.problem.ProblemId;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import lianxi.task.TaskCommand;
import lianxi.task.TaskId;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The part of the sample's driver that plans meetings, keeps their agendas and records what they come to (会议、议程、议定事项). */
@Component
@Profile("sample")
class MeetingDesk {

    private final MeetingService meetings;
    private final MeetingQueries queries;
    private final AgendaService agenda;
    private final AgendaQueries items;
    private final OutcomeService outcomes;
    private final DecisionService decisions;
    private final DecisionQueries register;
    private final TaskQueries tasks;
    private final Attachments attachments;
    private final RosterQueries roster;

    private final Map<SampleMeeting, MeetingId> ids = new ConcurrentHashMap<>();
    private final Map<Result, OutcomeId> results = new ConcurrentHashMap<>();

    MeetingDesk(
            MeetingService meetings,
            MeetingQueries queries,
            AgendaService agenda,
            AgendaQueries items,
            OutcomeService outcomes,
            DecisionService decisions,
            DecisionQueries register,
            TaskQueries tasks,
            Attachments attachments,
            RosterQueries roster) {
        this.meetings = meetings;
        this.queries = queries;
        this.agenda = agenda;
        this.items = items;
        this.outcomes = outcomes;
        this.decisions = decisions;
        this.register = register;
        this.tasks = tasks;
        this.attachments = attachments;
        this.roster = roster;
    }

    MeetingId of(SampleMeeting meeting) {
        return ids.get(meeting);
    }

    /** @param about what it is called for; null for nothing in particular */
    MeetingId call(Actor office, SampleMeeting meeting, LocalDate day, String place, @Nullable ProblemId about) {
        MeetingTerms terms = new MeetingTerms(meeting.title(), day, meeting.at(), meeting.minutes(), place);
        MeetingId id = meetings.plan(
                office, new MeetingPlan(meeting.kind(), terms, about == null ? null : "problem:" + about));
        ids.put(meeting, id);
        return id;
    }

    MeetingId entrust(Actor office, SampleMeeting meeting, PersonId deputy, LocalDate today) {
        MeetingId id = of(meeting);
        meetings.entrust(
                office,
                id,
                new Entrusting(deputy, meeting.deputy(), today),
                queries.view(id).version());
        return id;
    }

    /** The regular meeting that the product has drafted for the day, and what the office adds to its agenda. */
    MeetingId edit(Actor office, SampleMeeting meeting, LocalDate day) {
        if (meeting.kind() == MeetingKind.REGULAR) {
            ids.put(meeting, drafted(day));
        }
        MeetingId id = of(meeting);
        meeting.items()
                .forEach(item -> agenda.add(
                        office,
                        id,
                        new AgendaItemCommand(
                                item.title(),
                                item.words(),
                                item.unit().isEmpty() ? null : unit(item.unit()),
                                "",
                                item.minutes())));
        return id;
    }

    /** What was said in the room about each item; the rest is heard (知悉), or put off. */
    MeetingId record(Actor office, SampleMeeting meeting) {
        MeetingId id = of(meeting);
        for (AgendaItemView item : items.of(id)) {
            List<Result> told = meeting.results().stream()
                    .filter(result -> result.isOf(item.title(), item.kind()))
                    .toList();
            told.forEach(result -> results.put(result, outcomes.add(office, id, command(item, result))));
            String reason = meeting.deferred().get(item.title());
            String heard = meeting.others().get(item.kind());
            if (reason != null) {
                agenda.defer(office, item.id(), reason);
            } else if (told.isEmpty() && heard != null) {
                outcomes.add(office, id, OutcomeCommand.of(item.id(), OutcomeKind.INFORMATION, heard));
            }
        }
        return id;
    }

    /** The task that the signed minutes made of it. */
    TaskId task(Result result) {
        long decision = results.get(result).value();
        return tasks.ofOrigin(TaskOrigin.DECISION, List.of(decision))
                .get(decision)
                .get(0)
                .id();
    }

    TaskId assign(Actor office, Result result) {
        DecisionId decision = results.get(result).decision();
        SampleTask task = result.task();
        return decisions.assign(
                office,
                decision,
                new TaskCommand(
                        task.title(),
                        task.done(),
                        new TaskOrigin(TaskOrigin.DECISION, decision.value()),
                        null,
                        unit(task.lead()),
                        null,
                        units(task),
                        null,
                        limit(task)));
    }

    DecisionId close(Actor director, Result result) {
        DecisionId decision = results.get(result).decision();
        decisions.close(
                director,
                decision,
                register.view(director, decision).version(),
                result.task().done(),
                List.of(attachments.stage(
                        director, AttachmentFeature.DECISION_EVIDENCE, SampleFiles.scan(result.evidence()))));
        return decision;
    }

    private MeetingId drafted(LocalDate day) {
        return queries.between(day, day).stream()
                .filter(MeetingView::isRegular)
                .map(MeetingView::id)
                .findFirst()
                .orElseThrow();
    }

    private OutcomeCommand command(AgendaItemView item, Result result) {
        SampleTask task = result.task();
        boolean charged = result.charges();
        return new OutcomeCommand(
                item.id(),
                result.kind(),
                task.title(),
                charged ? unit(task.lead()) : null,
                charged ? units(task) : List.of(),
                null,
                charged ? task.done() : "",
                null,
                charged ? limit(task) : null);
    }

    private static TimeLimit limit(SampleTask task) {
        return new TimeLimit(task.limit(), TimeLimit.Unit.WORKING, TimeLimit.Nature.PROMISED, null, null);
    }

    private List<UnitId> units(SampleTask task) {
        return task.supporting().stream().map(this::unit).toList();
    }

    private UnitId unit(String name) {
        return roster.unitNamed(name).map(UnitView::id).orElseThrow();
    }
}
