package lianxi.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.onboarding.script.BriefingScript;
import lianxi.onboarding.script.JobScript;
import lianxi.onboarding.script.PermitScript;
import lianxi.onboarding.script.PlanScript;
import lianxi.onboarding.script.ProblemScript;
import lianxi.onboarding.script.ReportScript;
import lianxi.onboarding.script.SampleProject;
import lianxi.onboarding.script.SampleTimeline;
import lianxi.onboarding.script.Scene;
import lianxi.onboarding.script.ScheduleScript;
import lianxi.onboarding.script.TaskScript;
import lianxi.rehearsal.way.Catalogue;
import lianxi.rehearsal.way.MoreProjects;
import lianxi.rehearsal.way.WayToTheGrid;

/** All that is played: the scripts of the sample, and what the rehearsal adds so that the group arrives at its date. */
final class Programme {

    private final SampleTimeline timeline;
    private final Options options;
    private final List<String> members;
    private final List<String> addedUnits;
    private final Map<String, String> unitOfPermit;
    private final List<SampleProject> projects;

    /** @param members the group's members as printed, the head first */
    Programme(SampleTimeline timeline, Options options, List<String> members, List<String> addedUnits) {
        this.timeline = timeline;
        this.options = options;
        this.members = members;
        this.addedUnits = addedUnits;
        this.projects = MoreProjects.upTo(options.projects);
        this.unitOfPermit =
                Catalogue.shipped().permits().collect(Collectors.toMap(Catalogue.Permit::code, Catalogue.Permit::unit));
    }

    List<Scene> scenes() {
        List<Scene> scenes = new ArrayList<>(ofTheSample());
        scenes.addAll(new WayToTheGrid(timeline, options.grid, options.seed).scenes(projects));
        scenes.addAll(new MonthlySupervision(timeline).scenes());
        scenes.addAll(new AddedUnits(timeline, addedUnits, options.people.late, options.people.silent, options.seed)
                .scenes());
        scenes.addAll(new MonthlyMeetings(timeline.calendar(), timeline.setUpDay(), members).scenes());
        scenes.addAll(new LaterWork(timeline, addedUnits, options.seed).scenes());
        scenes.removeIf(scene -> !timeline.hasCome(scene.at()));
        return scenes;
    }

    private List<Scene> ofTheSample() {
        List<Scene> scenes = new ArrayList<>();
        scenes.addAll(new JobScript(timeline).scenes());
        scenes.addAll(new PermitScript(timeline, unitOfPermit, projects).scenes());
        scenes.addAll(new ScheduleScript(timeline, unitOfPermit, projects).scenes());
        scenes.addAll(new PlanScript(timeline).scenes());
        scenes.addAll(new TaskScript(timeline).scenes());
        scenes.addAll(new ProblemScript(timeline, projects).scenes());
        scenes.addAll(new ReportScript(timeline).scenes());
        scenes.addAll(new BriefingScript(timeline).scenes());
        return scenes;
    }
}
