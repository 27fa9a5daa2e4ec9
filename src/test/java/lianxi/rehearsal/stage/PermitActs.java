package lianxi.rehearsal.stage;

import java.time.LocalDate;
import java.util.Map;
import lianxi.onboarding.script.SampleDriver;
import lianxi.onboarding.script.SamplePlan;
import lianxi.onboarding.script.SampleProject;
import lianxi.onboarding.script.SampleSiteEntry;
import lianxi.onboarding.script.SampleUnitPlan;
import lianxi.permit.HoldReason;

/** What is done about permits, schedules, plans and sites (手续、进度、方案、施工). */
interface PermitActs extends SampleDriver, Acting {

    @Override
    default void createProject(
            SampleProject project, LocalDate startedOn, LocalDate firstGrid, LocalDate fullCapacity) {
        throw new UnsupportedOperationException("createProject");
    }

    @Override
    default void answerCatalogue(String project, Map<String, Answer> answers) {
        throw new UnsupportedOperationException("answerCatalogue");
    }

    @Override
    default void moveStep(String project, Move move) {
        throw new UnsupportedOperationException("moveStep");
    }

    @Override
    default void setTarget(String project, String permit, LocalDate day, String reason) {
        throw new UnsupportedOperationException("setTarget");
    }

    @Override
    default void askTarget(String project, String permit, int workdaysAfterSafe, String reason) {
        throw new UnsupportedOperationException("askTarget");
    }

    @Override
    default void decideTarget(String project, String permit, boolean grant, String note) {
        throw new UnsupportedOperationException("decideTarget");
    }

    @Override
    default void hold(String project, String permit, HoldReason reason, String note) {
        throw new UnsupportedOperationException("hold");
    }

    @Override
    default void judge(String project, String permit, String view) {
        throw new UnsupportedOperationException("judge");
    }

    @Override
    default void addMaterial(String project, String permit, String title) {
        throw new UnsupportedOperationException("addMaterial");
    }

    @Override
    default void verifyTrack(String project, String permit) {
        throw new UnsupportedOperationException("verifyTrack");
    }

    @Override
    default void planSchedule(String project, SamplePlan plan) {
        throw new UnsupportedOperationException("planSchedule");
    }

    @Override
    default void tellMilestone(String project, String milestone, LocalDate on, boolean finished) {
        throw new UnsupportedOperationException("tellMilestone");
    }

    @Override
    default void tighten(String project, String milestone, int slack) {
        throw new UnsupportedOperationException("tighten");
    }

    @Override
    default void approveBaseline(String project, String note) {
        throw new UnsupportedOperationException("approveBaseline");
    }

    @Override
    default void writePlan(String unit, SampleUnitPlan plan) {
        throw new UnsupportedOperationException("writePlan");
    }

    @Override
    default void submitPlan(String unit) {
        throw new UnsupportedOperationException("submitPlan");
    }

    @Override
    default void sendPlanBack(String unit, String reason) {
        throw new UnsupportedOperationException("sendPlanBack");
    }

    @Override
    default void adoptPlan(String unit) {
        throw new UnsupportedOperationException("adoptPlan");
    }

    @Override
    default void fileSiteProgress(String project, SampleSiteEntry entry) {
        throw new UnsupportedOperationException("fileSiteProgress");
    }
}
