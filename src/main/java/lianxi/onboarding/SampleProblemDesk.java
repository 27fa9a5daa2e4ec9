package lianxi.onboarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lianxi.calendar.ReportWeek;
import lianxi.calendar.WorkCalendars;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.Attachments;
import lianxi.onboarding.script.SampleFiles;
import lianxi.onboarding.script.SampleProblem;
import lianxi.onboarding.script.SampleProblem.Turn;
import lianxi.permit.TrackId;
import lianxi.problem.ProblemCommand;
import lianxi.problem.ProblemEntry;
import lianxi.problem.ProblemId;
import lianxi.problem.ProblemLevel;
import lianxi.problem.ProblemOfficeService;
import lianxi.problem.ProblemProgressService;
import lianxi.problem.ProblemQueries;
import lianxi.problem.ProblemService;
import lianxi.problem.ReportEntry;
import lianxi.project.ProjectId;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.UnitId;
import lianxi.weekly.ReportQueries;
import lianxi.weekly.WeeklyReportId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The part of the sample's driver that raises problems and settles them (问题登记、办理、销号). */
@Component
@Profile("sample")
class SampleProblemDesk {

    private final ProblemService problems;
    private final ProblemProgressService progress;
    private final ProblemOfficeService office;
    private final ProblemQueries queries;
    private final ReportQueries reports;
    private final RosterQueries roster;
    private final Attachments attachments;
    private final WorkCalendars calendars;

    private final Map<SampleProblem, ProblemId> ids = new ConcurrentHashMap<>();

    SampleProblemDesk(
            ProblemService problems,
            ProblemProgressService progress,
            ProblemOfficeService office,
            ProblemQueries queries,
            ReportQueries reports,
            RosterQueries roster,
            Attachments attachments,
            WorkCalendars calendars) {
        this.problems = problems;
        this.progress = progress;
        this.office = office;
        this.queries = queries;
        this.reports = reports;
        this.roster = roster;
        this.attachments = attachments;
        this.calendars = calendars;
    }

    /** The problem that a task names; null where it names none. */
    @Nullable
    ProblemId named(String key) {
        return ids.entrySet().stream()
                .filter(one -> !key.isEmpty() && one.getKey().key().equals(key))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    ProblemId raise(
            Actor actor, SampleProblem problem, @Nullable ProjectId project, @Nullable TrackId track, LocalDate today) {
        LocalDate wantedBy =
                problem.wantedWithin() == 0 ? null : calendars.current().plusWorkdays(today, problem.wantedWithin());
        ProblemId id = problems.raise(
                actor,
                new ProblemCommand(
                        problem.title(),
                        problem.description(),
                        project,
                        track,
                        unit(problem.raiser()),
                        problem.involved().stream().map(this::unit).toList(),
                        null,
                        problem.level(),
                        problem.proposal(),
                        wantedBy,
                        null,
                        List.of()));
        ids.put(problem, id);
        return id;
    }

    /** The first line of what the unit wrote that week becomes the problem (周报问题转登记). */
    ProblemId raiseFromReport(Actor actor, SampleProblem problem, ReportWeek week) {
        UnitId unit = unit(problem.raiser());
        WeeklyReportId report = reports.find(unit, week).orElseThrow();
        String line =
                ReportEntry.lines(reports.view(actor, report).text().problems()).get(0);
        ProblemId id = problems.raise(actor, new ReportEntry(report.value(), unit, week.friday(), line));
        ids.put(problem, id);
        return id;
    }

    ProblemId move(Actor actor, SampleProblem problem, Turn turn) {
        ProblemId id = ids.get(problem);
        int version = queries.view(actor, id).version();
        switch (turn.action()) {
            case ACCEPT ->
                office.accept(actor, id, unit(turn.first()), problem.level(), true, turn.afterFirst(), version);
            case DECLINE -> office.decline(actor, id, turn.words(), version);
            case LEVEL -> problems.relevel(actor, id, ProblemLevel.valueOf(turn.first()), turn.afterFirst(), version);
            case MARK -> office.mark(actor, id, turn.words(), version);
            case PROGRESS -> progress.progress(actor, id, ProblemEntry.noted(turn.words()));
            case APPLY -> progress.apply(actor, id, proved(actor, turn), version);
            case SEND_BACK -> office.sendBack(actor, id, turn.words(), version);
            case STRIKE_OFF -> office.strikeOff(actor, id, turn.words(), version);
            default -> throw new IllegalStateException("not played: " + turn.action());
        }
        return id;
    }

    /** What was done, after the name of the paper that proves it. */
    private ProblemEntry proved(Actor actor, Turn turn) {
        return new ProblemEntry(
                null,
                turn.afterFirst(),
                null,
                List.of(attachments.stage(actor, AttachmentFeature.PROBLEM_EVIDENCE, SampleFiles.scan(turn.first()))));
    }

    private UnitId unit(String name) {
        return roster.unitNamed(name).map(UnitView::id).orElseThrow();
    }
}
