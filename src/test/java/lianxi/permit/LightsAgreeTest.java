package lianxi.permit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lianxi.calendar.Light;
import lianxi.calendar.LightReading;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightThresholds;
import lianxi.calendar.WorkCalendars;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleView;
import lianxi.project.schedule.ScheduleViews;
import lianxi.shared.Actor;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The matrix, a track's page and its project's schedule show the same lights, with the same why, whatever the state. */
@ServiceTest
class LightsAgreeTest {

    private static final LocalDate TODAY = LocalDate.of(2017, 4, 20);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PermitQueries permits;

    @Autowired
    private TrackQueries tracks;

    @Autowired
    private ScheduleViews schedules;

    @Autowired
    private WorkCalendars calendars;

    @Autowired
    private MutableClock clock;

    @Test
    void everyPageReadsTheSameLight() {
        PermitScene scene = PermitScene.in(context);
        Actor office = scene.office();
        new PermitWall(context).build(0, 2, 28, scene.forestry(), scene.reform());
        clock.set(TODAY.atTime(9, 0).toString());
        Set<Light> seen = EnumSet.noneOf(Light.class);
        for (TrackLine line : permits.now().lines()) {
            TrackView page = tracks.track(office, line.id());
            assertThat(page.line().reading()).as("matrix and page").isEqualTo(line.reading());
            assertThat(page.steps())
                    .extracting(StepView::light)
                    .as("page and schedule")
                    .isEqualTo(onSchedule(page));
            if (line.state() != TrackState.CLARIFYING) { // 待厘清 shows its own word
                assertThat(line.reading().light().light())
                        .as("the worst of its steps")
                        .isIn(lightsOf(page.steps()));
            }
            seen.add(line.reading().light().light());
        }
        assertThat(seen).contains(Light.NOT_NEEDED, Light.OVERDUE, Light.FORECAST_LATE, Light.COMPLETED);
    }

    private static List<Light> lightsOf(List<StepView> steps) {
        return steps.stream().map(step -> step.light().light()).toList();
    }

    /** As the schedule's page does it: what the module tells, with what was reckoned at this very moment. */
    private List<LightReading> onSchedule(TrackView page) {
        ScheduleView schedule = schedules.of(page.line().project());
        LightRules rules = new LightRules(calendars.current(), LightThresholds.STANDARD);
        return page.steps().stream()
                .sorted(Comparator.comparing(StepView::position))
                .map(step -> new NodeKey(NodeKey.PERMIT_STEP, step.id().value()))
                .map(key -> rules.read(
                        schedule.row(key)
                                .orElseThrow()
                                .light()
                                .with(schedule.pass().node(key).outlook()),
                        TODAY))
                .toList();
    }
}
