package lianxi.onboarding.script;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import lianxi.calendar.ReportWeek;
import lianxi.meeting.MonthlyRule;
import lianxi.meeting.minutes.PaperKind;
import lianxi.permit.HoldReason;
import lianxi.permit.Need;
import lianxi.permit.StepAction;
import lianxi.weekly.ReportText;

/**
 * What the people of the sample group can do, whoever carries it out: the product's services at the first start, or a
 * browser. Things are named as people name them, by project, permit code, unit and week.
 */
public interface SampleDriver {

    /** What has fallen due by now is produced: reminders, missing list, owed briefing. */
    void letJobsRun();

    /** Confirms that the own contact data holds (核实). */
    void verifyContact(String unit);

    void createProject(SampleProject project, LocalDate startedOn, LocalDate firstGrid, LocalDate fullCapacity);

    /** Applies the catalogue; permits that are not named are needed. */
    void answerCatalogue(String project, Map<String, Answer> answers);

    void moveStep(String project, Move move);

    /** Sets or moves the target date; the reason is wanted where it moves. */
    void setTarget(String project, String permit, LocalDate day, String reason);

    /** The unit asks the group's head for a target that many working days after the latest safe date (目标日期审定). */
    void askTarget(String project, String permit, int workdaysAfterSafe, String reason);

    /** The group's head decides what was asked for the permit's target. */
    void decideTarget(String project, String permit, boolean grant, String note);

    /** Says why the track rests (搁置原因). */
    void hold(String project, String permit, HoldReason reason, String note);

    /** The unit's own view (本单位判断). */
    void judge(String project, String permit, String view);

    /** Adds a material with the sample's scan (上传材料). */
    void addMaterial(String project, String permit, String title);

    /** Looked, and nothing has changed (核实无变化). */
    void verifyTrack(String project, String permit);

    /** The office plans durations and links of the schedule. */
    void planSchedule(String project, SamplePlan plan);

    /** A milestone began, or was finished. */
    void tellMilestone(String project, String milestone, LocalDate on, boolean finished);

    /** The office plans a milestone's works anew, so that so many working days of slack are left (工期调整). */
    void tighten(String project, String milestone, int slack);

    /** The director freezes the schedule as a baseline (基线审定). */
    void approveBaseline(String project, String note);

    /** Begins a version of the unit's plan (推进方案) from the schedule, or goes on with the one at hand, and writes it. */
    void writePlan(String unit, SampleUnitPlan plan);

    void submitPlan(String unit);

    void sendPlanBack(String unit, String reason);

    void adoptPlan(String unit);

    /** The office drafts a task from a unit's duty or a problem (拟办). */
    void draftTask(SampleTask task);

    void moveTask(SampleTask task, SampleTask.Turn turn);

    /** The office records what the 组长 wrote, and assigns it (批示登记、分办). */
    void recordInstruction(SampleInstruction instruction);

    void acknowledgeInstruction(SampleInstruction instruction);

    /** The office sends what the ladder has prepared about a task that is due soon (提醒). */
    void remindOf(SampleTask task);

    /** The unit asks for so many working days more (申请延期). */
    void askExtension(SampleTask task, SampleTask.Extension extension);

    void grantExtension(SampleTask task, SampleTask.Extension extension);

    void raiseProblem(SampleProblem problem);

    /** What the unit wrote in its weekly report becomes a problem (周报问题转登记). */
    void raiseFromReport(SampleProblem problem, ReportWeek week);

    void moveProblem(SampleProblem problem, SampleProblem.Turn turn);

    /** The undertaker tells how its site stands (填报施工进度). */
    void fileSiteProgress(String project, SampleSiteEntry entry);

    /** The office begins a quantity track with its plan. */
    void createQuantity(SampleQuantity track);

    void enterQuantity(SampleQuantity track, SampleQuantity.Entry entry);

    /** From now on the group meets each month by the rule (建立例会制度). */
    void beginMeetings(MonthlyRule rule);

    /** The office calls an ad-hoc or special-topic meeting. */
    void callMeeting(SampleMeeting meeting, LocalDate day);

    /** The office's director is to chair it as a deputy head (委托主持). */
    void entrustMeeting(SampleMeeting meeting);

    /** The office adds its own items to an agenda, which the product drafted if the meeting is a regular one. */
    void editAgenda(SampleMeeting meeting, LocalDate day);

    /** Names who sits in and sends the notice (发出会议通知). */
    void sendMeetingNotice(SampleMeeting meeting, LocalDate replyBy);

    /** A member answers, or the office for one who phones in (答复、代答). */
    void answerMeeting(SampleMeeting meeting, String member);

    /** A unit that sits in answers. */
    void answerMeetingFor(SampleMeeting meeting, String observer);

    /** Whoever said so has come (签到). */
    void openMeeting(SampleMeeting meeting);

    /** What each item came to is typed in the room (知悉、议定、交办). */
    void recordResults(SampleMeeting meeting);

    void closeMeeting(SampleMeeting meeting);

    /** The office drafts the minutes, or the follow-up report, of a meeting. */
    void draftPaper(SampleMeeting meeting, PaperKind kind);

    void submitPaper(SampleMeeting meeting, PaperKind kind);

    void signPaper(SampleMeeting meeting, PaperKind kind);

    /** Sends to whom it concerns, 区委 and 区政府 among them (发送、上报). */
    void sendPaper(SampleMeeting meeting, PaperKind kind);

    void receivePaper(SampleMeeting meeting, PaperKind kind);

    /** The task that a decision became goes on. */
    void moveDecision(SampleMeeting.Result result, SampleTask.Turn turn);

    /** The office charges a unit with a decision that named none (交办). */
    void assignDecision(SampleMeeting.Result result);

    /** The director strikes a decision off that no task follows, with evidence (销号). */
    void closeDecision(SampleMeeting.Result result);

    /** The supervision group drafts the month's plan and submits it (督查计划). */
    void planSupervision(SampleSupervision said, YearMonth month);

    void approveSupervisionPlan();

    /** Records the lists and draws project and inspectors (双随机抽取). */
    void drawCheck(SampleSupervision said, SampleCheck check);

    /** Arranges an inspection for the day; a regular one is announced. */
    void arrangeCheck(SampleSupervision said, SampleCheck check, LocalDate day);

    /** Begins the inspection, goes through the checklist and records what was found (现场检查). */
    void inspect(SampleSupervision said, SampleCheck check, LocalDate due);

    void finishCheck(SampleCheck check);

    /** Drafts the conclusion from the record and submits it (督查结论). */
    void draftConclusion(SampleCheck check);

    void signConclusion(SampleCheck check);

    void receiveConclusion(SampleCheck check);

    /** The unit answers the finding (回应). */
    void replyToFinding(SampleCheck check);

    /** The rectification that the finding became goes on (整改). */
    void moveRectification(SampleSupervision said, SampleCheck check, SampleTask.Turn turn);

    /** The period's notice, which the product drafted, goes to who signs it (督查通报送审). */
    void submitSupervisionNotice();

    /** The group's head agrees to a notice that criticises a unit (组长审定). */
    void examineSupervisionNotice(SampleSupervision said);

    void signSupervisionNotice();

    void sendSupervisionNotice();

    void receiveSupervisionNotice();

    void fileReport(String unit, ReportWeek week, ReportText text);

    /** The office files what a unit told it by phone (代报). */
    void fileReportFor(String unit, ReportWeek week, ReportText text, String toldBy);

    void sendReportBack(String unit, ReportWeek week, String reason);

    void acceptReport(String unit, ReportWeek week);

    void compileBriefing(ReportWeek week);

    void submitBriefing(ReportWeek week);

    void signBriefing(ReportWeek week);

    /** Sends to the head, deputies and members, and to a unit outside. */
    void sendBriefing(ReportWeek week, String outside);

    /** Opens the briefing that came and signs for it (签收); everything else in the own inbox is read. */
    void receiveBriefing(ReportWeek week);

    /** Whether a project needs a permit, and why not or what is to be cleared. */
    record Answer(Need need, String reason) {}

    /**
     * A transition of a permit's step.
     *
     * @param variant the kind of limit chosen at acceptance (报告表), the days of an extension, or empty
     */
    record Move(
            String permit, int step, StepAction action, LocalDate on, String document, String variant, String note) {}
}
