package lianxi.rehearsal.way;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleProject;
import lianxi.onboarding.script.SampleTimeline;
import lianxi.onboarding.script.Scene;
import lianxi.rehearsal.theatre.GroupTime;

/**
 * Brings the projects from where the sample's script leaves them to the grid: every needed permit is delivered and every milestone
 * finished by the grid day, on days that the law allows and in the order that one waits for the other.
 */
public final class WayToTheGrid {

    /** The last week that the sample tells of. */
    private static final int TOLD = 9;

    private final SampleTimeline timeline;
    private final Map<String, String> unitOfPermit;
    private final Catalogue catalogue = Catalogue.shipped();
    private final List<LocalDate> workdays;
    private final int days;
    private final long seed;

    /** @param grid by when all is done, if there is time enough */
    public WayToTheGrid(SampleTimeline timeline, LocalDate grid, long seed) {
        this.timeline = timeline;
        this.unitOfPermit =
                catalogue.permits().collect(Collectors.toMap(Catalogue.Permit::code, Catalogue.Permit::unit));
        this.workdays = workdays(timeline, grid.plusYears(1));
        this.days = (int) workdays.stream().filter(day -> !day.isAfter(grid)).count();
        this.seed = seed;
    }

    private static List<LocalDate> workdays(SampleTimeline timeline, LocalDate until) {
        List<LocalDate> workdays = new ArrayList<>();
        LocalDate last = GroupTime.dayOf(timeline.slot(TOLD));
        for (LocalDate day = timeline.calendar().nextWorkday(last);
                !day.isAfter(until);
                day = timeline.calendar().nextWorkday(day)) {
            workdays.add(day);
        }
        return workdays;
    }

    /** What happens until the end of the group's life. */
    public List<Scene> scenes(List<SampleProject> projects) {
        List<Scene> scenes = new ArrayList<>();
        for (int number = 0; number < projects.size(); number++) {
            SampleProject project = projects.get(number);
            Random chance = new Random(seed * 31 + number);
            scenes.addAll(new ProjectWay(project, number, catalogue, unitOfPermit, workdays, days, chance).scenes());
            scenes.addAll(site(project));
        }
        scenes.removeIf(scene -> !timeline.hasCome(scene.at()));
        return scenes;
    }

    private List<Scene> site(SampleProject project) {
        Player undertaker = Player.contactOf(project.undertaker());
        return Site.entries(project, timeline.weeks()).stream()
                .map(entry -> new Scene(
                        timeline.moment(entry.week(), entry.share()),
                        undertaker,
                        project.name(),
                        driver -> driver.fileSiteProgress(project.name(), entry)))
                .toList();
    }
}
