package lianxi.onboarding.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lianxi.onboarding.script.SampleProblem.Turn;

/** Units and undertakers raise problems, their owners settle them, the office decides; undertakers tell of their sites. */
public final class ProblemScript {

    private final SampleTimeline timeline;
    private final List<SampleProject> projects;

    public ProblemScript(SampleTimeline timeline) {
        this(timeline, SampleFiles.projects());
    }

    /** @param projects the sample's, or more of their kind, whose sites are told of */
    public ProblemScript(SampleTimeline timeline, List<SampleProject> projects) {
        this.timeline = timeline;
        this.projects = projects;
    }

    public List<Scene> scenes() {
        List<Scene> scenes = new ArrayList<>();
        SampleFiles.problems().forEach(problem -> problem(scenes, problem));
        for (SampleProject project : projects) {
            Player undertaker = Player.contactOf(project.undertaker());
            project.site()
                    .forEach(entry -> scene(
                            scenes,
                            new SampleMoment(entry.week(), entry.share()),
                            project.name(),
                            undertaker,
                            own -> own.fileSiteProgress(project.name(), entry)));
        }
        return scenes;
    }

    private void problem(List<Scene> scenes, SampleProblem problem) {
        Player raiser = problem.byOffice() ? Player.OFFICE : Player.contactOf(problem.raiser());
        if (problem.reportWeek() > 0) {
            scene(
                    scenes,
                    problem.raised(),
                    "",
                    raiser,
                    driver -> driver.raiseFromReport(problem, timeline.week(problem.reportWeek())));
        } else {
            scene(scenes, problem.raised(), problem.title(), raiser, driver -> driver.raiseProblem(problem));
        }
        for (Turn turn : problem.turns()) {
            scene(scenes, turn.at(), problem.title(), who(problem, turn), driver -> driver.moveProblem(problem, turn));
        }
    }

    private static Player who(SampleProblem problem, Turn turn) {
        return switch (turn.action()) {
            case PROGRESS, APPLY -> Player.contactOf(problem.owner());
            default -> Player.OFFICE;
        };
    }

    private void scene(List<Scene> scenes, SampleMoment at, String matter, Player who, Consumer<SampleDriver> act) {
        scenes.add(new Scene(timeline.moment(at.week(), at.share()), who, matter, act));
    }
}
