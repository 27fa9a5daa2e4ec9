package lianxi.onboarding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lianxi.access.Actors;
import lianxi.audit.AuditChain;
import lianxi.calendar.WorkCalendars;
import lianxi.onboarding.script.BriefingScript;
import lianxi.onboarding.script.JobScript;
import lianxi.onboarding.script.MeetingScript;
import lianxi.onboarding.script.PermitScript;
import lianxi.onboarding.script.PlanScript;
import lianxi.onboarding.script.ProblemScript;
import lianxi.onboarding.script.ReportScript;
import lianxi.onboarding.script.SampleTimeline;
import lianxi.onboarding.script.Scene;
import lianxi.onboarding.script.ScheduleScript;
import lianxi.onboarding.script.SupervisionScript;
import lianxi.onboarding.script.TaskScript;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes the sample group (示例领导组): its people play their scripts from the set-up up to now. */
@Component
@Profile("sample")
class SampleMaker {

    private static final Logger log = LoggerFactory.getLogger(SampleMaker.class);

    private final SampleOpening opening;
    private final SampleStage stage;
    private final SampleMark mark;
    private final SampleHaste haste;
    private final SampleFirstPrint firstPrint;
    private final SampleAccountsFile file;
    private final Actors accounts;
    private final WorkCalendars calendars;
    private final AuditChain trail;
    private final Clock clock;

    SampleMaker(
            SampleOpening opening,
            SampleStage stage,
            SampleMark mark,
            SampleHaste haste,
            SampleFirstPrint firstPrint,
            SampleAccountsFile file,
            Actors accounts,
            WorkCalendars calendars,
            AuditChain trail,
            Clock clock) {
        this.opening = opening;
        this.stage = stage;
        this.mark = mark;
        this.haste = haste;
        this.firstPrint = firstPrint;
        this.file = file;
        this.accounts = accounts;
        this.calendars = calendars;
        this.trail = trail;
        this.clock = clock;
    }

    /** Makes the group unless there is one already, the sample or a real one. */
    void makeOnce() {
        if (!mark.isSample() && !accounts.areThere()) {
            make();
        }
    }

    private void make() {
        log.info("Making the sample group; the first start may take a minute on a busy machine");
        firstPrint.begin();
        mark.begin();
        haste.during(this::play);
        mark.finish();
    }

    private void play() {
        SampleTimeline timeline = SampleTimeline.upTo(clock.instant(), calendars.current());
        SampleCast cast = opening.setUp(timeline);
        stage.play(cast, scenes(timeline, cast));
        file.write(cast.accounts());
        // Its rows are weeks old, so to the verifier they are overdue before the timer links them.
        trail.seal();
    }

    private static List<Scene> scenes(SampleTimeline timeline, SampleCast cast) {
        List<Scene> scenes = new ArrayList<>();
        scenes.addAll(new JobScript(timeline).scenes());
        scenes.addAll(new PermitScript(timeline, cast.unitOfPermit()).scenes());
        scenes.addAll(new ScheduleScript(timeline, cast.unitOfPermit()).scenes());
        scenes.addAll(new PlanScript(timeline).scenes());
        scenes.addAll(new TaskScript(timeline).scenes());
        scenes.addAll(new ProblemScript(timeline).scenes());
        scenes.addAll(new MeetingScript(timeline, cast.members()).scenes());
        scenes.addAll(new SupervisionScript(timeline).scenes());
        scenes.addAll(new ReportScript(timeline).scenes());
        scenes.addAll(new BriefingScript(timeline).scenes());
        scenes.removeIf(scene -> !timeline.hasCome(scene.at()));
        scenes.sort(Comparator.comparing(Scene::at));
        return scenes;
    }
}
