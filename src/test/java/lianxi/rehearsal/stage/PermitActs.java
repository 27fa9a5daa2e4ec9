package lianxi.rehearsal.stage;

import java.time.LocalDate;
import java.util.Map;
import lianxi.calendar.Notices;
import lianxi.onboarding.script.SampleDriver;
import lianxi.onboarding.script.SamplePlan;
import lianxi.onboarding.script.SampleProject;
import lianxi.onboarding.script.SampleSiteEntry;
import lianxi.onboarding.script.SampleUnitPlan;
import lianxi.permit.HoldReason;

/** What is done about permits, schedules, plans and sites (手续、进度、方案、施工). */
interface PermitActs extends SampleDriver, Acting {

    private PermitPages permits() {
        return new PermitPages(places(), telling());
    }

    private ProjectPages projects() {
        return new ProjectPages(places(), telling());
    }

    private TargetPages targets() {
        return new TargetPages(places(), telling(), Notices.CALENDAR, today());
    }

    private SchedulePages schedules() {
        return new SchedulePages(places(), telling());
    }

    private PlanPages plans() {
        return new PlanPages(places(), telling());
    }

    @Override
    default void createProject(
            SampleProject project, LocalDate startedOn, LocalDate firstGrid, LocalDate fullCapacity) {
        projects().create(acting(), project, startedOn, firstGrid, fullCapacity);
    }

    @Override
    default void answerCatalogue(String project, Map<String, Answer> answers) {
        projects().answerCatalogue(acting(), project, answers);
    }

    @Override
    default void moveStep(String project, Move move) {
        permits().move(acting(), project, move);
    }

    @Override
    default void setTarget(String project, String permit, LocalDate day, String reason) {
        targets().set(acting(), project, permit, day, reason);
    }

    @Override
    default void askTarget(String project, String permit, int workdaysAfterSafe, String reason) {
        targets().ask(acting(), project, permit, workdaysAfterSafe, reason);
    }

    @Override
    default void decideTarget(String project, String permit, boolean grant, String note) {
        targets().decide(acting(), project, permit, grant, note);
    }

    @Override
    default void hold(String project, String permit, HoldReason reason, String note) {
        permits().hold(acting(), project, permit, reason, note);
    }

    @Override
    default void judge(String project, String permit, String view) {
        permits().judge(acting(), project, permit, view);
    }

    @Override
    default void addMaterial(String project, String permit, String title) {
        permits().addMaterial(acting(), project, permit, title);
    }

    @Override
    default void verifyTrack(String project, String permit) {
        permits().verify(acting(), project, permit);
    }

    @Override
    default void planSchedule(String project, SamplePlan plan) {
        schedules().plan(acting(), project, plan);
    }

    @Override
    default void tellMilestone(String project, String milestone, LocalDate on, boolean finished) {
        schedules().tell(acting(), project, milestone, on, finished);
    }

    @Override
    default void tighten(String project, String milestone, int slack) {
        schedules().tighten(acting(), project, milestone, slack);
    }

    @Override
    default void approveBaseline(String project, String note) {
        schedules().approveBaseline(acting(), project, note);
    }

    @Override
    default void writePlan(String unit, SampleUnitPlan plan) {
        plans().write(acting(), unit, plan);
    }

    @Override
    default void submitPlan(String unit) {
        plans().submit(acting(), unit);
    }

    @Override
    default void sendPlanBack(String unit, String reason) {
        plans().sendBack(acting(), unit, reason);
    }

    @Override
    default void adoptPlan(String unit) {
        plans().adopt(acting(), unit);
    }

    @Override
    default void fileSiteProgress(String project, SampleSiteEntry entry) {
        new SitePages(places(), telling()).file(acting(), project, entry, today());
    }
}
