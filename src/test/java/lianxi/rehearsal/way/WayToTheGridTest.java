package lianxi.rehearsal.way;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lianxi.calendar.Notices;
import lianxi.onboarding.script.PermitScript;
import lianxi.onboarding.script.SampleDriver;
import lianxi.onboarding.script.SampleDriver.Answer;
import lianxi.onboarding.script.SampleDriver.Move;
import lianxi.onboarding.script.SampleProject;
import lianxi.onboarding.script.SampleTimeline;
import lianxi.onboarding.script.Scene;
import lianxi.onboarding.script.ScheduleScript;
import lianxi.permit.Need;
import lianxi.permit.StepAction;
import lianxi.permit.StepState;
import lianxi.rehearsal.theatre.GroupTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample's nine weeks and the way after them, from the notice of 2017-01-05 to the grid of 2017-06-30. */
class WayToTheGridTest {

    private static final LocalDate NOTICE = LocalDate.of(2017, 1, 5);
    private static final LocalDate GRID = LocalDate.of(2017, 6, 30);
    private static final int WEEKS = 26;

    private final List<SampleProject> projects = MoreProjects.upTo(9);
    private final Catalogue catalogue = Catalogue.shipped();
    private final Map<String, Map<String, Answer>> answers = new LinkedHashMap<>();
    private final Map<String, StepState> states = new LinkedHashMap<>();
    private final Map<String, LocalDate> begun = new LinkedHashMap<>();
    private final Map<String, LocalDate> finished = new LinkedHashMap<>();
    private final List<Move> stops = new ArrayList<>();
    private final List<LocalDate> verified = new ArrayList<>();
    private LocalDate today = NOTICE;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyNeededPermitIsDeliveredAndEveryMilestoneFinishedByTheGridDay(long seed) {
        play(seed);

        for (SampleProject project : projects) {
            assertThat(finished)
                    .as(project.name())
                    .containsKeys(
                            nodes(project).map(node -> project.name() + node).toArray(String[]::new));
        }
        assertThat(finished.values()).allMatch(day -> !day.isAfter(GRID));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothingIsHandedInBeforeWhatItWaitsForIsDone(long seed) {
        play(seed);
        LocalDate added = LocalDate.of(2017, 3, 6);

        for (SampleProject project : projects) {
            List<String> nodes = nodes(project).toList();
            links(project)
                    .filter(link -> nodes.contains(link.before()) && nodes.contains(link.after()))
                    .filter(link -> begun.get(project.name() + link.after()).isAfter(added))
                    .forEach(link -> assertThat(begun.get(project.name() + link.after()))
                            .as(project.name() + link)
                            .isAfter(finished.get(project.name() + link.before())));
        }
    }

    @Test
    void clocksStandStillOverTheHolidaysOfSpring() {
        play(1);

        assertThat(stops.stream().map(Move::on).filter(WayToTheGridTest::isEve).distinct())
                .as("the last working days before 清明 and 劳动节 of 2017")
                .contains(LocalDate.of(2017, 4, 1), LocalDate.of(2017, 4, 28));
        assertThat(stops).allSatisfy(stop -> {
            assertThat(stop.document()).isNotEmpty();
            assertThat(stop.note()).isNotEmpty();
        });
    }

    @Test
    void whatIsInHandIsConfirmedEachMonth() {
        play(1);

        assertThat(verified)
                .as("the last working days of March to May 2017")
                .contains(LocalDate.of(2017, 3, 31), LocalDate.of(2017, 4, 28), LocalDate.of(2017, 5, 31));
    }

    @Test
    void withTooLittleTimeItIsStillGone() {
        SampleTimeline timeline = SampleTimeline.from(NOTICE, WEEKS, Notices.CALENDAR);

        assertThat(new WayToTheGrid(timeline, LocalDate.of(2017, 4, 14), 1).scenes(projects))
                .isNotEmpty();
    }

    private static boolean isEve(LocalDate day) {
        return Notices.CALENDAR.nextWorkday(day).isAfter(day.plusDays(3));
    }

    private Stream<String> nodes(SampleProject project) {
        Stream<String> steps = catalogue
                .permits()
                .filter(permit -> answers.get(project.name())
                                .getOrDefault(permit.code(), new Answer(Need.NEEDED, ""))
                                .need()
                        == Need.NEEDED)
                .flatMap(permit -> permit.nodes().stream());
        return Stream.concat(
                steps,
                catalogue
                        .milestones()
                        .filter(milestone -> !project.plan().notNeeded().contains(milestone)));
    }

    private Stream<Catalogue.Link> links(SampleProject project) {
        List<Catalogue.Link> away = project.plan().unlinked().stream()
                .map(ends -> new Catalogue.Link(ends.before(), ends.after()))
                .toList();
        return catalogue.links().stream().filter(link -> !away.contains(link));
    }

    /** Each move must be one that the step's lifecycle allows. */
    private void play(long seed) {
        SampleTimeline timeline = SampleTimeline.from(NOTICE, WEEKS, Notices.CALENDAR);
        Map<String, String> units = new LinkedHashMap<>();
        catalogue.permits().forEach(permit -> units.put(permit.code(), permit.unit()));
        List<Scene> scenes = new ArrayList<>(new PermitScript(timeline, units, projects).scenes());
        scenes.addAll(new ScheduleScript(timeline, units, projects).scenes());
        scenes.addAll(new WayToTheGrid(timeline, GRID, seed).scenes(projects));
        scenes.sort(Comparator.comparing(Scene::at));
        for (Scene scene : scenes) {
            today = GroupTime.dayOf(scene.at());
            scene.act().accept(driver());
        }
    }

    private SampleDriver driver() {
        return (SampleDriver) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SampleDriver.class}, (driver, method, told) -> {
                    switch (method.getName()) {
                        case "answerCatalogue" -> answers.put((String) told[0], answers(told[1]));
                        case "moveStep" -> move((String) told[0], (Move) told[1]);
                        case "tellMilestone" ->
                            tell((String) told[0] + told[1], (LocalDate) told[2], (boolean) told[3]);
                        case "verifyTrack" -> verified.add(today);
                        default -> {}
                    }
                    return null;
                });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Answer> answers(Object told) {
        return (Map<String, Answer>) told;
    }

    private void move(String project, Move move) {
        String node = project + move.permit() + "/" + move.step();
        StepState before = states.getOrDefault(node, StepState.NOT_STARTED);
        assertThat(before.after(move.action()))
                .as("%s of %s in %s", move.action(), node, before)
                .isPresent();
        states.put(node, before.after(move.action()).orElseThrow());
        if (states.get(node) == StepState.DELIVERED) {
            finished.put(node, move.on());
        } else if (move.action() == StepAction.SUBMIT) {
            begun.put(node, move.on());
        } else if (move.action() == StepAction.BEGIN_REVIEW) {
            stops.add(move);
        }
    }

    private void tell(String node, LocalDate on, boolean ends) {
        (ends ? finished : begun).put(node, on);
    }
}
