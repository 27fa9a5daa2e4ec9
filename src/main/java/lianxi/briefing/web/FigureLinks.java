package lianxi.briefing.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import lianxi.briefing.BriefingView;
import lianxi.briefing.Figure;
import lianxi.briefing.FigureSet.MatterLine;
import lianxi.briefing.FigureSet.RegisterLine;
import lianxi.calendar.ReportWeek;
import lianxi.permit.TrackId;
import lianxi.permit.TrackQueries;
import lianxi.problem.ProblemId;
import lianxi.problem.ProblemQueries;
import lianxi.shared.Actor;
import lianxi.task.TaskId;
import lianxi.task.TaskQueries;
import lianxi.weekly.ReportQueries;
import org.springframework.stereotype.Component;

/** What a reader may open behind a figure (可见范围): a briefing also goes to people who know no more than what it says. */
@Component
class FigureLinks {

    private static final String TASK = "task:";
    private static final String PROBLEM = "problem:";

    private final TrackQueries tracks;
    private final TaskQueries tasks;
    private final ProblemQueries problems;
    private final ReportQueries reports;

    FigureLinks(TrackQueries tracks, TaskQueries tasks, ProblemQueries problems, ReportQueries reports) {
        this.tracks = tracks;
        this.tasks = tasks;
        this.problems = problems;
        this.reports = reports;
    }

    /**
     * @param tracks the permit tracks that open
     * @param matters the tasks and problems that open, as "task:12"
     * @param week whether the week's reports open: all of them, or the reader's own
     */
    record Open(Set<Long> tracks, Set<String> matters, boolean week) {}

    /** At most two queries. */
    Open open(Actor actor, BriefingView briefing, Figure figure) {
        boolean ofReports = !figure.isOfTracks() && !figure.isOfMatters();
        return new Open(
                tracks(actor, briefing.figures().linesOf(figure)),
                matters(actor, briefing.figures().mattersOf(figure)),
                ofReports && mayOpen(actor, briefing.week()));
    }

    private Set<Long> tracks(Actor actor, List<RegisterLine> lines) {
        List<TrackId> ids =
                lines.stream().map(line -> new TrackId(line.track())).toList();
        return tracks.readable(actor, ids).stream().map(TrackId::value).collect(Collectors.toSet());
    }

    private Set<String> matters(Actor actor, List<MatterLine> matters) {
        Set<String> open = new HashSet<>();
        tasks.readable(actor, ids(matters, TASK, TaskId::new)).forEach(id -> open.add(TASK + id));
        problems.readable(actor, ids(matters, PROBLEM, ProblemId::new)).forEach(id -> open.add(PROBLEM + id));
        return open;
    }

    private static <T> List<T> ids(List<MatterLine> matters, String kind, LongFunction<T> id) {
        return matters.stream()
                .map(MatterLine::subject)
                .filter(subject -> subject.startsWith(kind))
                .map(subject -> id.apply(Long.parseLong(subject.substring(kind.length()))))
                .toList();
    }

    private boolean mayOpen(Actor actor, ReportWeek week) {
        return actor.readsEverything() || reports.own(actor, week).isPresent();
    }
}
