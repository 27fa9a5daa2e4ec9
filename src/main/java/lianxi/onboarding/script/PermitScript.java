package lianxi.onboarding.script;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianxi.onboarding.script.SampleDriver.Move;
import lianxi.onboarding.script.SampleProject.Event;
import lianxi.onboarding.script.SampleProject.Remark;
import lianxi.permit.HoldReason;
import lianxi.shared.BusinessClock;

/** The office sets the four projects up from its files; then the units move the permits they follow. */
public final class PermitScript {

    /** For setting all projects up, so that their schedules can be planned afterwards. */
    private static final Duration SET_UP = Duration.ofMinutes(36);

    private static final int FIRST_IN_HAND = 6;
    private static final int VERIFIED_WEEK = 8;
    private static final double VERIFIED = 0.93;
    private static final Duration PER_ENTRY = Duration.ofSeconds(15);

    private final SampleTimeline timeline;
    private final Map<String, String> unitOfPermit;
    private final List<SampleProject> projects;

    public PermitScript(SampleTimeline timeline, Map<String, String> unitOfPermit) {
        this(timeline, unitOfPermit, SampleFiles.projects());
    }

    /**
     * @param unitOfPermit the unit that follows each permit (责任单位), by code
     * @param projects the sample's, or more of their kind
     */
    public PermitScript(SampleTimeline timeline, Map<String, String> unitOfPermit, List<SampleProject> projects) {
        this.timeline = timeline;
        this.unitOfPermit = unitOfPermit;
        this.projects = projects;
    }

    public List<Scene> scenes() {
        List<Scene> scenes = new ArrayList<>();
        Instant begin = timeline.setUp().plus(Duration.ofMinutes(20));
        for (SampleProject project : projects) {
            scenes.add(new Scene(begin, Player.OFFICE, project.name(), driver -> setUp(driver, project)));
            Instant entered = begin;
            for (Event event : project.events()) {
                if (event.isBeforeSetUp()) {
                    entered = entered.plus(PER_ENTRY);
                    scenes.add(
                            new Scene(entered, Player.OFFICE, project.name(), driver -> move(driver, project, event)));
                } else {
                    scenes.add(inItsWeek(project, event));
                }
            }
            project.remarks().forEach(remark -> scenes.add(remark(project, remark)));
            verifications(scenes, project);
            begin = begin.plus(SET_UP.dividedBy(projects.size()));
        }
        return scenes;
    }

    /** In the sample's latest full week each unit confirms what it has in hand and did not move any more. */
    private void verifications(List<Scene> scenes, SampleProject project) {
        project.events().stream()
                .filter(event -> event.week() >= FIRST_IN_HAND)
                .map(Event::permit)
                .distinct()
                .forEach(permit -> scenes.add(new Scene(
                        timeline.moment(VERIFIED_WEEK, VERIFIED),
                        Player.contactOf(unitOfPermit.get(permit)),
                        project.name(),
                        driver -> driver.verifyTrack(project.name(), permit))));
    }

    private Scene remark(SampleProject project, Remark remark) {
        String name = project.name();
        String permit = remark.permit();
        return new Scene(timeline.moment(remark.week(), remark.share()), who(project, remark), name, driver -> {
            switch (remark.kind()) {
                case TARGET ->
                    driver.setTarget(
                            name, permit, firstGrid().minusDays(Integer.parseInt(remark.value())), remark.words());
                case ASK -> driver.askTarget(name, permit, Integer.parseInt(remark.value()), remark.words());
                case GRANT -> driver.decideTarget(name, permit, true, remark.words());
                case REFUSE -> driver.decideTarget(name, permit, false, remark.words());
                case HOLD -> driver.hold(name, permit, HoldReason.valueOf(remark.value()), remark.words());
                case JUDGE -> driver.judge(name, permit, remark.words());
                case MATERIAL, HAND_IN -> driver.addMaterial(name, permit, remark.words());
            }
        });
    }

    private Player who(SampleProject project, Remark remark) {
        return switch (remark.kind()) {
            case GRANT, REFUSE -> Player.GROUP_HEAD;
            case HAND_IN -> Player.contactOf(project.undertaker());
            case TARGET, ASK, HOLD, JUDGE, MATERIAL -> Player.contactOf(unitOfPermit.get(remark.permit()));
        };
    }

    private LocalDate firstGrid() {
        return timeline.setUpDay().plusDays(SampleTimeline.DAYS_TO_FIRST_GRID);
    }

    private void setUp(SampleDriver driver, SampleProject project) {
        LocalDate firstGrid = firstGrid();
        driver.createProject(
                project,
                timeline.daysBeforeSetUp(project.startedDaysBefore()),
                firstGrid,
                firstGrid.plusDays(SampleTimeline.DAYS_TO_FULL_CAPACITY));
        driver.answerCatalogue(project.name(), project.answers());
    }

    private Scene inItsWeek(SampleProject project, Event event) {
        Player unit = Player.contactOf(unitOfPermit.get(event.permit()));
        return new Scene(
                timeline.moment(event.week(), event.share()),
                unit,
                project.name(),
                driver -> move(driver, project, event));
    }

    private void move(SampleDriver driver, SampleProject project, Event event) {
        LocalDate on = event.isBeforeSetUp()
                ? timeline.daysBeforeSetUp(event.daysBefore())
                : timeline.moment(event.week(), event.share())
                        .atZone(BusinessClock.ZONE)
                        .toLocalDate();
        String document = event.document().replace("{y}", String.valueOf(on.getYear()));
        driver.moveStep(
                project.name(),
                new Move(event.permit(), event.step(), event.action(), on, document, event.variant(), event.note()));
    }
}
