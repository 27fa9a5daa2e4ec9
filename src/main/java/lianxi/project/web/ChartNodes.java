package lianxi.project.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lianxi.calendar.LightFacts;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightSettings;
import lianxi.calendar.WorkCalendars;
import lianxi.project.ProjectId;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.NodeLights;
import lianxi.project.schedule.NodePass;
import lianxi.project.schedule.SchedulePass;
import lianxi.project.schedule.ScheduleView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the light of every node of a schedule, with what is tried. */
@Component
class ChartNodes {

    private final ObjectProvider<NodeLights> sources;
    private final LightSettings settings;
    private final WorkCalendars calendars;

    ChartNodes(ObjectProvider<NodeLights> sources, LightSettings settings, WorkCalendars calendars) {
        this.sources = sources;
        this.settings = settings;
        this.calendars = calendars;
    }

    /** What the modules know of the lights of one project's nodes. */
    Map<NodeKey, LightFacts> facts(ProjectId project) {
        return NodeLights.together(sources.stream().map(source -> source.facts(project)));
    }

    /** The same of all projects. */
    Map<NodeKey, LightFacts> facts() {
        return NodeLights.together(sources.stream().map(NodeLights::facts));
    }

    List<ChartNode> nodes(ScheduleView schedule, SchedulePass tried, Map<NodeKey, LightFacts> facts) {
        LightRules rules = new LightRules(calendars.current(), settings.thresholds());
        return schedule.rows().stream()
                .map(row -> node(row, schedule, tried, facts, rules))
                .toList();
    }

    private static ChartNode node(
            ScheduleView.Row row,
            ScheduleView schedule,
            SchedulePass tried,
            Map<NodeKey, LightFacts> facts,
            LightRules rules) {
        NodePass pass = tried.node(row.key());
        NodePass before = schedule.pass().node(row.key());
        boolean moved = !Objects.equals(pass.forecastStart(), before.forecastStart())
                || !Objects.equals(pass.forecastFinish(), before.forecastFinish());
        boolean doneInTrial = pass.node().facts().isFinished() && !row.facts().isFinished();
        LightFacts known = doneInTrial || !facts.containsKey(row.key()) ? pass.recorded() : facts.get(row.key());
        return new ChartNode(
                row,
                pass,
                rules.read(known.with(pass.outlook()), tried.today()),
                pass.critical(),
                moved ? before : null);
    }
}
