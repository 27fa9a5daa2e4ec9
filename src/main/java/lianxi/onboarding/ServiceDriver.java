package lianxi.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Consumer;
import lianxi.calendar.ReportWeek;
import lianxi.meeting.MonthlyRule;
import lianxi.meeting.minutes.PaperKind;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleCheck;
import lianxi.onboarding.script.SampleDriver;
import lianxi.onboarding.script.SampleFiles;
import lianxi.onboarding.script.SampleInstruction;
import lianxi.onboarding.script.SampleMeeting;
import lianxi.onboarding.script.SamplePlan;
import lianxi.onboarding.script.SampleProblem;
import lianxi.onboarding.script.SampleProject;
import lianxi.onboarding.script.SampleQuantity;
import lianxi.onboarding.script.SampleSiteEntry;
import lianxi.onboarding.script.SampleSupervision;
import lianxi.onboarding.script.SampleTask;
import lianxi.onboarding.script.SampleUnitPlan;
import lianxi.permit.HoldReason;
import lianxi.roster.ContactFilter;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import lianxi.shared.UnitId;
import lianxi.task.quantity.Measure;
import lianxi.weekly.ReportText;

/**
 * Plays one scene of the sample's scripts on the product's own services: what somebody does at a moment, which is bound around it.
 */
final class ServiceDriver implements SampleDriver {

    private static final LocalTime MEETING_TIME = LocalTime.of(9, 0);
    private static final int MEETING_MINUTES = 90;

    private static final Map<String, String> PHRASES = SampleFiles.phrases();

    private final SampleDesks desks;
    private final SampleCast cast;
    private final Actor actor;
    private final Instant moment;
    private final Consumer<Runnable> lastly;

    /** @param lastly takes what is done once everything of that time is done */
    ServiceDriver(SampleDesks desks, SampleCast cast, Actor actor, Instant moment, Consumer<Runnable> lastly) {
        this.desks = desks;
        this.cast = cast;
        this.actor = actor;
        this.moment = moment;
        this.lastly = lastly;
    }

    @Override
    public void letJobsRun() {
        desks.ledger().sweep();
    }

    @Override
    public void verifyContact(String unit) {
        ContactFilter own = ContactFilter.on(today()).ofUnit(unit(unit));
        desks.contacts().contacts(actor, own).stream()
                .filter(contact -> contact.person().equals(actor.person()))
                .forEach(contact -> desks.rosterService().verify(actor, contact.id()));
    }

    @Override
    public void createProject(SampleProject project, LocalDate startedOn, LocalDate firstGrid, LocalDate fullCapacity) {
        desks.permits().createProject(actor, project, startedOn, firstGrid, fullCapacity);
    }

    @Override
    public void answerCatalogue(String project, Map<String, Answer> answers) {
        desks.permits().answerCatalogue(actor, project, answers);
    }

    @Override
    public void moveStep(String project, Move move) {
        desks.permits().move(actor, project, move);
    }

    @Override
    public void setTarget(String project, String permit, LocalDate day, String reason) {
        desks.permits().setTarget(actor, project, permit, day, reason);
    }

    @Override
    public void askTarget(String project, String permit, int workdaysAfterSafe, String reason) {
        desks.permits().askTarget(actor, project, permit, workdaysAfterSafe, reason);
    }

    @Override
    public void decideTarget(String project, String permit, boolean grant, String note) {
        desks.permits().decideTarget(actor, project, permit, grant, note);
    }

    @Override
    public void hold(String project, String permit, HoldReason reason, String note) {
        desks.permits().hold(actor, project, permit, reason, note);
    }

    @Override
    public void judge(String project, String permit, String view) {
        desks.permits().judge(actor, project, permit, view);
    }

    @Override
    public void addMaterial(String project, String permit, String title) {
        desks.permits().addMaterial(actor, project, permit, title);
    }

    @Override
    public void verifyTrack(String project, String permit) {
        desks.permits().verify(actor, project, permit);
    }

    @Override
    public void planSchedule(String project, SamplePlan plan) {
        desks.schedules().plan(actor, desks.permits().project(project), plan);
    }

    @Override
    public void tellMilestone(String project, String milestone, LocalDate on, boolean finished) {
        desks.schedules().tell(actor, desks.permits().project(project), milestone, on, finished);
    }

    @Override
    public void tighten(String project, String milestone, int slack) {
        desks.schedules().tighten(actor, desks.permits().project(project), milestone, slack);
    }

    @Override
    public void approveBaseline(String project, String note) {
        desks.schedules().approveBaseline(actor, desks.permits().project(project), note);
    }

    @Override
    public void writePlan(String unit, SampleUnitPlan plan) {
        desks.plans().write(actor, unit(unit), plan);
    }

    @Override
    public void submitPlan(String unit) {
        desks.plans().submit(actor, unit(unit));
    }

    @Override
    public void sendPlanBack(String unit, String reason) {
        desks.plans().sendBack(actor, unit(unit), reason);
    }

    @Override
    public void adoptPlan(String unit) {
        desks.plans().adopt(actor, unit(unit));
    }

    @Override
    public void draftTask(SampleTask task) {
        desks.work()
                .draft(
                        actor,
                        task,
                        desks.permits().project(task.project()),
                        desks.problems().named(task.problem()));
    }

    @Override
    public void moveTask(SampleTask task, SampleTask.Turn turn) {
        desks.work().move(actor, task, turn);
    }

    @Override
    public void recordInstruction(SampleInstruction instruction) {
        desks.instructions().record(actor, instruction, today());
    }

    @Override
    public void acknowledgeInstruction(SampleInstruction instruction) {
        desks.instructions().acknowledge(actor, instruction);
    }

    @Override
    public void remindOf(SampleTask task) {
        desks.work().remind(actor, task);
    }

    @Override
    public void askExtension(SampleTask task, SampleTask.Extension extension) {
        desks.work().askExtension(actor, task, extension);
    }

    @Override
    public void grantExtension(SampleTask task, SampleTask.Extension extension) {
        desks.work().grantExtension(actor, task, extension);
    }

    @Override
    public void raiseProblem(SampleProblem problem) {
        desks.problems()
                .raise(
                        actor,
                        problem,
                        desks.permits().project(problem.project()),
                        desks.permits().track(problem.project(), problem.permit()),
                        today());
    }

    @Override
    public void raiseFromReport(SampleProblem problem, ReportWeek week) {
        desks.problems().raiseFromReport(actor, problem, week);
    }

    @Override
    public void moveProblem(SampleProblem problem, SampleProblem.Turn turn) {
        desks.problems().move(actor, problem, turn);
    }

    @Override
    public void fileSiteProgress(String project, SampleSiteEntry entry) {
        desks.sites().file(actor, desks.permits().project(project), entry, today());
    }

    @Override
    public void createQuantity(SampleQuantity track) {
        UnitId guide = track.measure() == Measure.LAND_TRANSFER ? unit(PHRASES.get("landGuide")) : null;
        desks.work().create(actor, track, desks.permits().project(track.project()), today(), guide);
    }

    @Override
    public void enterQuantity(SampleQuantity track, SampleQuantity.Entry entry) {
        desks.work().enter(actor, track, entry, today());
    }

    @Override
    public void beginMeetings(MonthlyRule rule) {
        desks.series().begin(actor, rule, MEETING_TIME, MEETING_MINUTES, place());
    }

    @Override
    public void callMeeting(SampleMeeting meeting, LocalDate day) {
        desks.meetings().call(actor, meeting, day, place(), desks.problems().named(meeting.about()));
    }

    @Override
    public void entrustMeeting(SampleMeeting meeting) {
        desks.meetings().entrust(actor, meeting, cast.persons().get(Player.DIRECTOR), today());
    }

    @Override
    public void editAgenda(SampleMeeting meeting, LocalDate day) {
        desks.meetings().edit(actor, meeting, day);
    }

    @Override
    public void sendMeetingNotice(SampleMeeting meeting, LocalDate replyBy) {
        desks.room().notice(actor, desks.meetings().of(meeting), meeting, replyBy);
    }

    @Override
    public void answerMeeting(SampleMeeting meeting, String member) {
        desks.room().answer(actor, desks.meetings().of(meeting), member, meeting.reply(member));
    }

    @Override
    public void answerMeetingFor(SampleMeeting meeting, String observer) {
        desks.room().answerFor(actor, desks.meetings().of(meeting), observer);
    }

    @Override
    public void openMeeting(SampleMeeting meeting) {
        desks.room().come(actor, desks.meetings().of(meeting));
    }

    @Override
    public void recordResults(SampleMeeting meeting) {
        desks.meetings().record(actor, meeting);
    }

    @Override
    public void closeMeeting(SampleMeeting meeting) {
        desks.room().close(actor, desks.meetings().of(meeting));
    }

    @Override
    public void draftPaper(SampleMeeting meeting, PaperKind kind) {
        desks.papers().draft(actor, desks.meetings().of(meeting), kind);
    }

    @Override
    public void submitPaper(SampleMeeting meeting, PaperKind kind) {
        desks.papers().submit(actor, desks.meetings().of(meeting), kind);
    }

    @Override
    public void signPaper(SampleMeeting meeting, PaperKind kind) {
        desks.papers().sign(actor, desks.meetings().of(meeting), kind);
    }

    @Override
    public void sendPaper(SampleMeeting meeting, PaperKind kind) {
        desks.papers().send(actor, desks.meetings().of(meeting), kind);
    }

    @Override
    public void receivePaper(SampleMeeting meeting, PaperKind kind) {
        desks.papers().receive(actor, desks.meetings().of(meeting), kind);
        readInbox();
    }

    @Override
    public void moveDecision(SampleMeeting.Result result, SampleTask.Turn turn) {
        desks.work().follow(result.task(), desks.meetings().task(result));
        desks.work().move(actor, result.task(), turn);
    }

    @Override
    public void assignDecision(SampleMeeting.Result result) {
        desks.meetings().assign(actor, result);
    }

    @Override
    public void closeDecision(SampleMeeting.Result result) {
        desks.meetings().close(actor, result);
    }

    @Override
    public void planSupervision(SampleSupervision said, YearMonth month) {
        desks.supervision().plan(actor, said, month);
        desks.supervisionNotices().begin(month.atDay(1));
    }

    @Override
    public void approveSupervisionPlan() {
        desks.supervision().approve(actor);
    }

    @Override
    public void drawCheck(SampleSupervision said, SampleCheck check) {
        desks.supervision().draw(actor, said, check, today());
    }

    @Override
    public void arrangeCheck(SampleSupervision said, SampleCheck check, LocalDate day) {
        desks.supervision().arrange(actor, said, check, day);
    }

    @Override
    public void inspect(SampleSupervision said, SampleCheck check, LocalDate due) {
        desks.supervision().inspect(inspectorOf(check), said, check, due, today());
    }

    @Override
    public void finishCheck(SampleCheck check) {
        desks.supervision().finish(inspectorOf(check), check);
    }

    /** Of a drawn check, whom the draw named. */
    private Actor inspectorOf(SampleCheck check) {
        return desks.actors().actorOf(desks.supervision().inspectorOf(check));
    }

    @Override
    public void draftConclusion(SampleCheck check) {
        desks.conclusions().draft(actor, desks.supervision().of(check));
    }

    @Override
    public void signConclusion(SampleCheck check) {
        desks.conclusions().sign(actor, desks.supervision().of(check));
    }

    @Override
    public void receiveConclusion(SampleCheck check) {
        desks.conclusions().receive(actor, desks.supervision().of(check));
    }

    @Override
    public void replyToFinding(SampleCheck check) {
        desks.conclusions().reply(actor, desks.supervision().of(check), check.reply());
    }

    @Override
    public void moveRectification(SampleSupervision said, SampleCheck check, SampleTask.Turn turn) {
        SampleTask task = check.task(said.unit());
        desks.work()
                .follow(
                        task,
                        desks.conclusions()
                                .rectification(actor, desks.supervision().of(check)));
        desks.work().move(actor, task, turn);
    }

    @Override
    public void submitSupervisionNotice() {
        desks.supervisionNotices().submit(actor);
    }

    @Override
    public void examineSupervisionNotice(SampleSupervision said) {
        desks.supervisionNotices().examine(actor, said.noticeWords());
    }

    @Override
    public void signSupervisionNotice() {
        desks.supervisionNotices().sign(actor);
    }

    @Override
    public void sendSupervisionNotice() {
        desks.supervisionNotices().send(actor);
    }

    @Override
    public void receiveSupervisionNotice() {
        desks.supervisionNotices().receive(actor);
        readInbox();
    }

    @Override
    public void fileReport(String unit, ReportWeek week, ReportText text) {
        desks.reports().file(actor, unit(unit), week, text);
    }

    @Override
    public void fileReportFor(String unit, ReportWeek week, ReportText text, String toldBy) {
        desks.reports().fileFor(actor, unit(unit), week, text, toldBy, moment);
    }

    @Override
    public void sendReportBack(String unit, ReportWeek week, String reason) {
        desks.reports().sendBack(actor, unit(unit), week, reason);
    }

    @Override
    public void acceptReport(String unit, ReportWeek week) {
        desks.reports().accept(actor, unit(unit), week);
    }

    @Override
    public void compileBriefing(ReportWeek week) {
        desks.briefings().compile(actor, week);
    }

    @Override
    public void submitBriefing(ReportWeek week) {
        desks.briefings().submit(actor, week);
    }

    @Override
    public void signBriefing(ReportWeek week) {
        desks.briefings().sign(actor, week);
    }

    @Override
    public void sendBriefing(ReportWeek week, String outside) {
        desks.briefings().send(actor, week, outside, unit(outside), today());
    }

    @Override
    public void receiveBriefing(ReportWeek week) {
        desks.briefings().receive(actor, week);
        readInbox();
    }

    /** With what others send at the same time. */
    private void readInbox() {
        lastly.accept(() -> desks.inbox().readAll(actor));
    }

    private UnitId unit(String name) {
        return desks.roster().unitNamed(name).map(UnitView::id).orElseThrow();
    }

    private static String place() {
        return PHRASES.get("meetingPlace");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(moment, BusinessClock.ZONE);
    }
}
