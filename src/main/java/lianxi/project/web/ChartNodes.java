package lianxi.project.web;

import java.util.List;
import java.util.Objects;
import lianxi.calendar.LightFacts;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightSettings;
import lianxi.calendar.WorkCalendars;
import lianxi.project.schedule.NodePass;
import lianxi.project.schedule.SchedulePass;
import lianxi.project.schedule.ScheduleView;
import org.springframework.stereotype.Component;

/** Reads the light of every node of a schedule, with what is tried. */
@Component
class ChartNodes {

    private final LightSettings settings;
    private final WorkCalendars calendars;

    ChartNodes(LightSettings settings, WorkCalendars calendars) {
        this.settings = settings;
        this.calendars = calendars;
    }

    List<ChartNode> nodes(ScheduleView schedule, SchedulePass tried) {
        LightRules rules = new LightRules(calendars.current(), settings.thresholds());
        return schedule.rows().stream()
                .map(row -> node(row, schedule, tried, rules))
                .toList();
    }

    private static ChartNode node(ScheduleView.Row row, ScheduleView schedule, SchedulePass tried, LightRules rules) {
        NodePass pass = tried.node(row.key());
        NodePass before = schedule.pass().node(row.key());
        boolean moved = !Objects.equals(pass.forecastStart(), before.forecastStart())
                || !Objects.equals(pass.forecastFinish(), before.forecastFinish());
        boolean doneInTrial = pass.node().facts().isFinished() && !row.facts().isFinished();
        LightFacts known = doneInTrial || row.light() == null ? pass.recorded() : row.light();
        return new ChartNode(
                row,
                pass,
                rules.read(known.with(pass.outlook()), tried.today()),
                pass.critical(),
                moved ? before : null);
    }
}
