package lianxi.onboarding.script;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianxi.onboarding.script.SamplePlan.Progress;
import lianxi.onboarding.script.SamplePlan.Tightening;
import lianxi.shared.BusinessClock;

/** The office plans the schedules once the projects stand, the director approves them, the units tell of their milestones. */
public final class ScheduleScript {

    private static final Duration AFTER_PROJECTS = Duration.ofHours(1);
    private static final Duration PER_PROJECT = Duration.ofMinutes(3);
    private static final Duration PER_ENTRY = Duration.ofSeconds(20);
    private static final int APPROVED_WEEK = 1;
    private static final double APPROVED = 0.97;

    /** The township follows its land, the reform bureau what is built. */
    private static final String LAND = "LAND_TRANSFER";

    private static final String BUILDER = "CONSTRUCTION";

    private final SampleTimeline timeline;
    private final Map<String, String> unitOfPermit;
    private final List<SampleProject> projects;
    private final Map<String, String> phrases = SampleFiles.phrases();

    public ScheduleScript(SampleTimeline timeline, Map<String, String> unitOfPermit) {
        this(timeline, unitOfPermit, SampleFiles.projects());
    }

    /**
     * @param unitOfPermit the unit that follows each permit (责任单位), by code
     * @param projects the sample's, or more of their kind
     */
    public ScheduleScript(SampleTimeline timeline, Map<String, String> unitOfPermit, List<SampleProject> projects) {
        this.timeline = timeline;
        this.unitOfPermit = unitOfPermit;
        this.projects = projects;
    }

    public List<Scene> scenes() {
        List<Scene> scenes = new ArrayList<>();
        Instant begin = timeline.setUp().plus(AFTER_PROJECTS);
        for (SampleProject project : projects) {
            String name = project.name();
            scenes.add(new Scene(begin, Player.OFFICE, name, driver -> driver.planSchedule(name, project.plan())));
            Instant entered = begin;
            for (Progress progress : project.plan().milestones()) {
                entered = entered.plus(PER_ENTRY);
                scenes.add(
                        progress.isBeforeSetUp()
                                ? fromFiles(project, progress, entered)
                                : inItsWeek(project, progress));
            }
            project.plan().tightened().forEach(tight -> scenes.add(tighten(name, tight)));
            scenes.add(new Scene(
                    timeline.moment(APPROVED_WEEK, APPROVED),
                    Player.DIRECTOR,
                    name,
                    driver -> driver.approveBaseline(name, phrases.get("baseline"))));
            begin = begin.plus(PER_PROJECT);
        }
        return scenes;
    }

    private Scene tighten(String project, Tightening tight) {
        return new Scene(
                timeline.moment(tight.week(), tight.share()),
                Player.OFFICE,
                project,
                driver -> driver.tighten(project, tight.milestone(), tight.slack()));
    }

    private Scene fromFiles(SampleProject project, Progress progress, Instant entered) {
        LocalDate on = timeline.daysBeforeSetUp(progress.daysBefore());
        return new Scene(entered, Player.OFFICE, project.name(), driver -> tell(driver, project, progress, on));
    }

    private Scene inItsWeek(SampleProject project, Progress progress) {
        Instant moment = timeline.moment(progress.week(), progress.share());
        LocalDate on = moment.atZone(BusinessClock.ZONE).toLocalDate();
        String unit = progress.milestone().equals(LAND) ? project.township() : unitOfPermit.get(BUILDER);
        return new Scene(moment, Player.contactOf(unit), project.name(), driver -> tell(driver, project, progress, on));
    }

    private static void tell(SampleDriver driver, SampleProject project, Progress progress, LocalDate on) {
        driver.tellMilestone(project.name(), progress.milestone(), on, progress.finished());
    }
}
