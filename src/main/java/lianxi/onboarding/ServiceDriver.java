package lianxi.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import lianxi.access.Actors;
import lianxi.briefing.BriefingId;
import lianxi.briefing.BriefingQueries;
import lianxi.briefing.BriefingService;
import lianxi.calendar.ReportWeek;
import lianxi.document.DeliveryChannel;
import lianxi.document.DeliveryService;
import lianxi.document.Dispatch;
import lianxi.document.DocumentService;
import lianxi.document.DocumentView;
import lianxi.document.SigningService;
import lianxi.meeting.MeetingSeriesService;
import lianxi.meeting.MonthlyRule;
import lianxi.meeting.minutes.PaperKind;
import lianxi.notification.Inbox;
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
import lianxi.roster.ContactQueries;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterQueries;
import lianxi.roster.RosterService;
import lianxi.roster.UnitView;
import lianxi.scheduling.OccurrenceLedger;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import lianxi.shared.FiledFor;
import lianxi.shared.UnitId;
import lianxi.task.quantity.Measure;
import lianxi.weekly.ReportQueries;
import lianxi.weekly.ReportText;
import lianxi.weekly.WeeklyReportId;
import lianxi.weekly.WeeklyService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays the sample's scripts on the product's own services, each scene in a scope that binds its moment. */
@Component
@Profile("sample")
class ServiceDriver implements SampleDriver {

    private static final LocalTime MEETING_TIME = LocalTime.of(9, 0);
    private static final int MEETING_MINUTES = 90;

    private static final String GUIDE = SampleFiles.phrases().get("landGuide");

    private final PermitDesk permits;
    private final ScheduleDesk schedules;
    private final PlanDesk plans;
    private final WorkDesk work;
    private final InstructionDesk instructions;
    private final SampleProblemDesk problems;
    private final SiteDesk sites;
    private final MeetingDesk meetings;
    private final RoomDesk room;
    private final PaperDesk papers;
    private final CheckDesk supervision;
    private final SampleConclusionDesk conclusions;
    private final SampleNoticeDesk supervisionNotices;
    private final MeetingSeriesService series;
    private final WeeklyService weekly;
    private final ReportQueries reports;
    private final BriefingService briefings;
    private final BriefingQueries briefingQueries;
    private final DocumentService documents;
    private final SigningService signing;
    private final DeliveryService delivery;
    private final Inbox inbox;
    private final RosterQueries roster;
    private final ContactQueries contacts;
    private final RosterService rosterService;
    private final Actors actors;
    private final OccurrenceLedger ledger;
    private final BusinessClock clock;

    private final String place = SampleFiles.phrases().get("meetingPlace");
    private SampleCast cast = new SampleCast(Map.of(), List.of(), List.of(), Map.of());
    /** Nobody's part changes while the scripts are played. */
    private final Map<Player, Actor> actorsOf = new HashMap<>();

    private Instant moment = Instant.EPOCH;
    private Actor actor = Actor.system();

    ServiceDriver(
            PermitDesk permits,
            ScheduleDesk schedules,
            PlanDesk plans,
            WorkDesk work,
            InstructionDesk instructions,
            SampleProblemDesk problems,
            SiteDesk sites,
            MeetingDesk meetings,
            RoomDesk room,
            PaperDesk papers,
            CheckDesk supervision,
            SampleConclusionDesk conclusions,
            SampleNoticeDesk supervisionNotices,
            MeetingSeriesService series,
            WeeklyService weekly,
            ReportQueries reports,
            BriefingService briefings,
            BriefingQueries briefingQueries,
            DocumentService documents,
            SigningService signing,
            DeliveryService delivery,
            Inbox inbox,
            RosterQueries roster,
            ContactQueries contacts,
            RosterService rosterService,
            Actors actors,
            OccurrenceLedger ledger,
            BusinessClock clock) {
        this.permits = permits;
        this.schedules = schedules;
        this.plans = plans;
        this.work = work;
        this.instructions = instructions;
        this.problems = problems;
        this.sites = sites;
        this.meetings = meetings;
        this.room = room;
        this.papers = papers;
        this.supervision = supervision;
        this.conclusions = conclusions;
        this.supervisionNotices = supervisionNotices;
        this.series = series;
        this.weekly = weekly;
        this.reports = reports;
        this.briefings = briefings;
        this.briefingQueries = briefingQueries;
        this.documents = documents;
        this.signing = signing;
        this.delivery = delivery;
        this.inbox = inbox;
        this.roster = roster;
        this.contacts = contacts;
        this.rosterService = rosterService;
        this.actors = actors;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whom the players stand for. */
    void take(SampleCast newCast) {
        cast = newCast;
        actorsOf.clear();
    }

    @Override
    public void enter(Player who, Instant newMoment) {
        moment = newMoment;
        actor = who.equals(Player.CLOCK)
                ? Actor.system()
                : actorsOf.computeIfAbsent(
                        who, player -> now(() -> actors.actorOf(cast.persons().get(player))));
    }

    @Override
    public void letJobsRun() {
        now(ledger::sweep);
    }

    @Override
    public void verifyContact(String unit) {
        now(() -> {
            ContactFilter own = ContactFilter.on(LocalDate.now(clock)).ofUnit(unit(unit));
            contacts.contacts(actor, own).stream()
                    .filter(contact -> contact.person().equals(actor.person()))
                    .forEach(contact -> rosterService.verify(actor, contact.id()));
            return actor;
        });
    }

    @Override
    public void createProject(SampleProject project, LocalDate startedOn, LocalDate firstGrid, LocalDate fullCapacity) {
        now(() -> permits.createProject(actor, project, startedOn, firstGrid, fullCapacity));
    }

    @Override
    public void answerCatalogue(String project, Map<String, Answer> answers) {
        now(() -> permits.answerCatalogue(actor, project, answers));
    }

    @Override
    public void moveStep(String project, Move move) {
        now(() -> permits.move(actor, project, move));
    }

    @Override
    public void setTarget(String project, String permit, LocalDate day, String reason) {
        now(() -> permits.setTarget(actor, project, permit, day, reason));
    }

    @Override
    public void askTarget(String project, String permit, int workdaysAfterSafe, String reason) {
        now(() -> permits.askTarget(actor, project, permit, workdaysAfterSafe, reason));
    }

    @Override
    public void decideTarget(String project, String permit, boolean grant, String note) {
        now(() -> permits.decideTarget(actor, project, permit, grant, note));
    }

    @Override
    public void hold(String project, String permit, HoldReason reason, String note) {
        now(() -> permits.hold(actor, project, permit, reason, note));
    }

    @Override
    public void judge(String project, String permit, String view) {
        now(() -> permits.judge(actor, project, permit, view));
    }

    @Override
    public void addMaterial(String project, String permit, String title) {
        now(() -> permits.addMaterial(actor, project, permit, title));
    }

    @Override
    public void verifyTrack(String project, String permit) {
        now(() -> permits.verify(actor, project, permit));
    }

    @Override
    public void planSchedule(String project, SamplePlan plan) {
        now(() -> schedules.plan(actor, permits.project(project), plan));
    }

    @Override
    public void tellMilestone(String project, String milestone, LocalDate on, boolean finished) {
        now(() -> schedules.tell(actor, permits.project(project), milestone, on, finished));
    }

    @Override
    public void tighten(String project, String milestone, int slack) {
        now(() -> schedules.tighten(actor, permits.project(project), milestone, slack));
    }

    @Override
    public void approveBaseline(String project, String note) {
        now(() -> schedules.approveBaseline(actor, permits.project(project), note));
    }

    @Override
    public void writePlan(String unit, SampleUnitPlan plan) {
        now(() -> plans.write(actor, unit(unit), plan));
    }

    @Override
    public void submitPlan(String unit) {
        now(() -> plans.submit(actor, unit(unit)));
    }

    @Override
    public void sendPlanBack(String unit, String reason) {
        now(() -> plans.sendBack(actor, unit(unit), reason));
    }

    @Override
    public void adoptPlan(String unit) {
        now(() -> plans.adopt(actor, unit(unit)));
    }

    @Override
    public void draftTask(SampleTask task) {
        now(() -> work.draft(actor, task, permits.project(task.project()), problems.named(task.problem())));
    }

    @Override
    public void moveTask(SampleTask task, SampleTask.Turn turn) {
        now(() -> work.move(actor, task, turn));
    }

    @Override
    public void recordInstruction(SampleInstruction instruction) {
        now(() -> instructions.record(actor, instruction, LocalDate.now(clock)));
    }

    @Override
    public void acknowledgeInstruction(SampleInstruction instruction) {
        now(() -> instructions.acknowledge(actor, instruction));
    }

    @Override
    public void remindOf(SampleTask task) {
        now(() -> work.remind(actor, task));
    }

    @Override
    public void askExtension(SampleTask task, SampleTask.Extension extension) {
        now(() -> work.askExtension(actor, task, extension));
    }

    @Override
    public void grantExtension(SampleTask task, SampleTask.Extension extension) {
        now(() -> work.grantExtension(actor, task, extension));
    }

    @Override
    public void raiseProblem(SampleProblem problem) {
        now(() -> problems.raise(
                actor,
                problem,
                permits.project(problem.project()),
                permits.track(problem.project(), problem.permit()),
                LocalDate.now(clock)));
    }

    @Override
    public void raiseFromReport(SampleProblem problem, ReportWeek week) {
        now(() -> problems.raiseFromReport(actor, problem, week));
    }

    @Override
    public void moveProblem(SampleProblem problem, SampleProblem.Turn turn) {
        now(() -> problems.move(actor, problem, turn));
    }

    @Override
    public void fileSiteProgress(String project, SampleSiteEntry entry) {
        now(() -> sites.file(actor, permits.project(project), entry, LocalDate.now(clock)));
    }

    @Override
    public void createQuantity(SampleQuantity track) {
        UnitId guide = track.measure() == Measure.LAND_TRANSFER ? unit(GUIDE) : null;
        now(() -> work.create(actor, track, permits.project(track.project()), LocalDate.now(clock), guide));
    }

    @Override
    public void enterQuantity(SampleQuantity track, SampleQuantity.Entry entry) {
        now(() -> work.enter(actor, track, entry, LocalDate.now(clock)));
    }

    @Override
    public void beginMeetings(MonthlyRule rule) {
        now(() -> series.begin(actor, rule, MEETING_TIME, MEETING_MINUTES, place));
    }

    @Override
    public void callMeeting(SampleMeeting meeting, LocalDate day) {
        now(() -> meetings.call(actor, meeting, day, place, problems.named(meeting.about())));
    }

    @Override
    public void entrustMeeting(SampleMeeting meeting) {
        now(() -> meetings.entrust(actor, meeting, cast.persons().get(Player.DIRECTOR), LocalDate.now(clock)));
    }

    @Override
    public void editAgenda(SampleMeeting meeting, LocalDate day) {
        now(() -> meetings.edit(actor, meeting, day));
    }

    @Override
    public void sendMeetingNotice(SampleMeeting meeting, LocalDate replyBy) {
        now(() -> room.notice(actor, meetings.of(meeting), meeting, replyBy));
    }

    @Override
    public void answerMeeting(SampleMeeting meeting, String member) {
        now(() -> room.answer(actor, meetings.of(meeting), member, meeting.reply(member)));
    }

    @Override
    public void answerMeetingFor(SampleMeeting meeting, String observer) {
        now(() -> room.answerFor(actor, meetings.of(meeting), observer));
    }

    @Override
    public void openMeeting(SampleMeeting meeting) {
        now(() -> room.come(actor, meetings.of(meeting)));
    }

    @Override
    public void recordResults(SampleMeeting meeting) {
        now(() -> meetings.record(actor, meeting));
    }

    @Override
    public void closeMeeting(SampleMeeting meeting) {
        now(() -> room.close(actor, meetings.of(meeting)));
    }

    @Override
    public void draftPaper(SampleMeeting meeting, PaperKind kind) {
        now(() -> papers.draft(actor, meetings.of(meeting), kind));
    }

    @Override
    public void submitPaper(SampleMeeting meeting, PaperKind kind) {
        now(() -> papers.submit(actor, meetings.of(meeting), kind));
    }

    @Override
    public void signPaper(SampleMeeting meeting, PaperKind kind) {
        now(() -> papers.sign(actor, meetings.of(meeting), kind));
    }

    @Override
    public void sendPaper(SampleMeeting meeting, PaperKind kind) {
        now(() -> papers.send(actor, meetings.of(meeting), kind));
    }

    @Override
    public void receivePaper(SampleMeeting meeting, PaperKind kind) {
        now(() -> {
            papers.receive(actor, meetings.of(meeting), kind);
            return inbox.readAll(actor);
        });
    }

    @Override
    public void moveDecision(SampleMeeting.Result result, SampleTask.Turn turn) {
        now(() -> {
            work.follow(result.task(), meetings.task(result));
            return work.move(actor, result.task(), turn);
        });
    }

    @Override
    public void assignDecision(SampleMeeting.Result result) {
        now(() -> meetings.assign(actor, result));
    }

    @Override
    public void closeDecision(SampleMeeting.Result result) {
        now(() -> meetings.close(actor, result));
    }

    @Override
    public void planSupervision(SampleSupervision said, YearMonth month) {
        now(() -> supervision.plan(actor, said, month));
        now(() -> supervisionNotices.begin(month.atDay(1)));
    }

    @Override
    public void approveSupervisionPlan() {
        now(() -> supervision.approve(actor));
    }

    @Override
    public void drawCheck(SampleSupervision said, SampleCheck check) {
        now(() -> supervision.draw(actor, said, check, LocalDate.now(clock)));
    }

    @Override
    public void arrangeCheck(SampleSupervision said, SampleCheck check, LocalDate day) {
        now(() -> supervision.arrange(actor, said, check, day));
    }

    @Override
    public void inspect(SampleSupervision said, SampleCheck check, LocalDate due) {
        now(() -> supervision.inspect(inspectorOf(check), said, check, due, LocalDate.now(clock)));
    }

    @Override
    public void finishCheck(SampleCheck check) {
        now(() -> supervision.finish(inspectorOf(check), check));
    }

    /** Of a drawn check, whom the draw named. */
    private Actor inspectorOf(SampleCheck check) {
        return actors.actorOf(supervision.inspectorOf(check));
    }

    @Override
    public void draftConclusion(SampleCheck check) {
        now(() -> conclusions.draft(actor, supervision.of(check)));
    }

    @Override
    public void signConclusion(SampleCheck check) {
        now(() -> conclusions.sign(actor, supervision.of(check)));
    }

    @Override
    public void receiveConclusion(SampleCheck check) {
        now(() -> conclusions.receive(actor, supervision.of(check)));
    }

    @Override
    public void replyToFinding(SampleCheck check) {
        now(() -> conclusions.reply(actor, supervision.of(check), check.reply()));
    }

    @Override
    public void moveRectification(SampleSupervision said, SampleCheck check, SampleTask.Turn turn) {
        now(() -> {
            SampleTask task = check.task(said.unit());
            work.follow(task, conclusions.rectification(actor, supervision.of(check)));
            return work.move(actor, task, turn);
        });
    }

    @Override
    public void submitSupervisionNotice() {
        now(() -> supervisionNotices.submit(actor));
    }

    @Override
    public void examineSupervisionNotice(SampleSupervision said) {
        now(() -> supervisionNotices.examine(actor, said.noticeWords()));
    }

    @Override
    public void signSupervisionNotice() {
        now(() -> supervisionNotices.sign(actor));
    }

    @Override
    public void sendSupervisionNotice() {
        now(() -> supervisionNotices.send(actor));
    }

    @Override
    public void receiveSupervisionNotice() {
        now(() -> {
            supervisionNotices.receive(actor);
            return inbox.readAll(actor);
        });
    }

    @Override
    public void fileReport(String unit, ReportWeek week, ReportText text) {
        now(() -> {
            WeeklyReportId id = weekly.open(actor, unit(unit), week);
            int version = reports.version(actor, id);
            return weekly.submit(
                    actor, id, weekly.saveDraft(actor, id, version, text).version());
        });
    }

    @Override
    public void fileReportFor(String unit, ReportWeek week, ReportText text, String toldBy) {
        now(() -> {
            WeeklyReportId id = weekly.open(actor, unit(unit), week);
            FiledFor told =
                    new FiledFor(toldBy, FiledFor.Channel.PHONE, clock.instant().minusSeconds(300));
            weekly.fileFor(actor, id, reports.version(actor, id), text, told);
            return id;
        });
    }

    @Override
    public void sendReportBack(String unit, ReportWeek week, String reason) {
        now(() -> {
            WeeklyReportId id = reports.find(unit(unit), week).orElseThrow();
            weekly.sendBack(actor, id, reports.version(actor, id), reason);
            return id;
        });
    }

    @Override
    public void acceptReport(String unit, ReportWeek week) {
        now(() -> {
            WeeklyReportId id = reports.find(unit(unit), week).orElseThrow();
            weekly.accept(actor, id, reports.version(actor, id));
            return id;
        });
    }

    @Override
    public void compileBriefing(ReportWeek week) {
        now(() -> briefings.compile(actor, week));
    }

    @Override
    public void submitBriefing(ReportWeek week) {
        now(() -> {
            DocumentView draft = document(week);
            documents.submit(actor, draft.id(), draft.version());
            return draft;
        });
    }

    @Override
    public void signBriefing(ReportWeek week) {
        now(() -> {
            DocumentView inReview = document(week);
            return signing.sign(actor, inReview.id(), inReview.version());
        });
    }

    @Override
    public void sendBriefing(ReportWeek week, String outside) {
        now(() -> {
            DocumentView signed = document(week);
            delivery.send(actor, signed.id(), signed.version(), recipients(outside));
            return signed;
        });
    }

    @Override
    public void receiveBriefing(ReportWeek week) {
        now(() -> {
            delivery.acknowledge(actor, document(week).id());
            return inbox.readAll(actor);
        });
    }

    private DocumentView document(ReportWeek week) {
        Optional<BriefingId> made = briefingQueries.ofWeek(week);
        return briefingQueries.document(actor, made.orElseThrow());
    }

    private List<Dispatch> recipients(String outside) {
        List<Dispatch> recipients = new ArrayList<>();
        for (PlaceView place : roster.groupOn(LocalDate.now(clock))) {
            recipients.add(new Dispatch(
                    place.person(), null, place.name(), place.post(), DeliveryChannel.INBOX, null, null, null));
        }
        recipients.add(new Dispatch(null, unit(outside), outside, "", DeliveryChannel.INBOX, null, null, null));
        return recipients;
    }

    private UnitId unit(String name) {
        return roster.unitNamed(name).map(UnitView::id).orElseThrow();
    }

    private <T> T now(Supplier<T> work) {
        return clock.at(moment, work);
    }
}
