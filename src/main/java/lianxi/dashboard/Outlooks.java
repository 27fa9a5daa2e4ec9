package lianxi.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.briefing.BriefingLine;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.dashboard.Countdown.ProjectLine;
import lianxi.dashboard.Countdown.Target;
import lianxi.document.DocumentState;
import lianxi.notification.Waiting;
import lianxi.permit.TrackCounts;
import lianxi.permit.TrackLine;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.project.site.SiteQueries;
import lianxi.shared.Actor;
import lianxi.shared.Power;
import lianxi.shared.Tally;
import org.springframework.stereotype.Component;

/** Reckons whether the dates will be made: for leaders over all projects, for an undertaker over its own. */
@Component
class Outlooks {

    private static final int REDS = 5;
    private static final int STEPS = 8;

    private final ProjectQueries projects;
    private final SiteQueries sites;
    private final WorkCalendars calendars;
    private final Clock clock;

    Outlooks(ProjectQueries projects, SiteQueries sites, WorkCalendars calendars, Clock clock) {
        this.projects = projects;
        this.sites = sites;
        this.calendars = calendars;
        this.clock = clock;
    }

    Outlook of(Actor actor, List<BriefingLine> briefings, HomeQueries.Seen seen, Waiting waiting) {
        List<TrackLine> reds = Urgency.alarms(seen.tracks());
        boolean signs = actor.has(Power.OFFICE_DIRECTOR);
        return new Outlook(
                countdowns(actor, seen),
                reds.stream().limit(REDS).toList(),
                reds.size(),
                briefings.stream()
                        .filter(line -> signs && line.state() == DocumentState.IN_REVIEW)
                        .toList(),
                waiting.count(Tally.DECISIONS_OVERDUE),
                briefings.stream()
                        .filter(line -> line.issuedAt() != null)
                        .findFirst()
                        .orElse(null));
    }

    BuilderDesk builder(Actor actor, HomeQueries.Seen seen) {
        List<TrackLine> steps = Urgency.ofTheCompany(seen.tracks());
        List<TrackLine> held = Urgency.ofTheAuthorities(seen.tracks());
        return new BuilderDesk(
                countdowns(actor, seen),
                steps.stream().limit(STEPS).toList(),
                steps.size(),
                held.stream().limit(STEPS).toList(),
                held.size(),
                sites.latest(actor));
    }

    private List<Countdown> countdowns(Actor actor, HomeQueries.Seen seen) {
        Map<ProjectId, List<TrackLine>> ofProject =
                seen.tracks().stream().collect(Collectors.groupingBy(TrackLine::project));
        Map<List<LocalDate>, List<ProjectLine>> byDates = new LinkedHashMap<>();
        for (ProjectView project : projects.visibleTo(actor)) {
            byDates.computeIfAbsent(
                            List.of(project.firstGridOn(), project.fullCapacityOn()), dates -> new ArrayList<>())
                    .add(new ProjectLine(
                            project.id(),
                            project.name(),
                            TrackCounts.of(ofProject.getOrDefault(project.id(), List.of())),
                            seen.anchors().getOrDefault(project.id(), List.of())));
        }
        return byDates.entrySet().stream()
                .map(group -> countdown(group.getKey(), group.getValue()))
                .toList();
    }

    private Countdown countdown(List<LocalDate> dates, List<ProjectLine> lines) {
        LocalDate today = LocalDate.now(clock);
        WorkCalendar calendar = calendars.current();
        return new Countdown(Target.of(dates.get(0), today, calendar), Target.of(dates.get(1), today, calendar), lines);
    }
}
