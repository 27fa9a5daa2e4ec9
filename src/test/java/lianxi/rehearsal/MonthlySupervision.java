package lianxi.rehearsal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lianxi.calendar.WorkCalendar;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleCheck;
import lianxi.onboarding.script.SampleSupervision;
import lianxi.onboarding.script.SampleTask;
import lianxi.onboarding.script.SampleTimeline;
import lianxi.onboarding.script.Scene;
import lianxi.onboarding.script.SupervisionMonth;
import lianxi.rehearsal.stage.HttpDriver;
import lianxi.rehearsal.theatre.GroupTime;
import lianxi.task.TaskAction;

/**
 * The supervision group through the whole life of the group (督查): the year's plan, then month after month a plan, two checks,
 * their rectifications and a notice; in the second month a review, after the third's notice a talk, after the fifth's a referral.
 */
final class MonthlySupervision {

    private static final int YEAR_PLANNED_AFTER = 2;
    private static final int REVIEWED = 2;
    private static final int TALKED = 3;
    private static final int REFERRED = 5;
    private static final int COMMITTED_FOR = 5;

    private final SampleTimeline timeline;
    private final WorkCalendar calendar;
    private final SupervisionTold told = SupervisionTold.read();
    private final List<Scene> scenes = new ArrayList<>();

    MonthlySupervision(SampleTimeline timeline) {
        this.timeline = timeline;
        this.calendar = timeline.calendar();
    }

    List<Scene> scenes() {
        List<YearMonth> months = months();
        year(months);
        for (int number = 0; number < months.size(); number++) {
            SampleSupervision said = told.month(number, months.get(number));
            SupervisionMonth month = month(said, months.get(number));
            scenes.addAll(month.scenes());
            extra(number + 1, said, month);
        }
        return scenes;
    }

    /** Those that are planned in the group's life, once its year is. */
    private List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        LocalDate last = GroupTime.dayOf(timeline.now()).minusDays(1);
        for (YearMonth month = YearMonth.from(timeline.setUpDay());
                !month.isAfter(YearMonth.from(last));
                month = month.plusMonths(1)) {
            LocalDate planned = month(told.month(0, month), month).planned();
            if (planned.isAfter(yearApproved())) {
                months.add(month);
            }
        }
        return months;
    }

    private SupervisionMonth month(SampleSupervision said, YearMonth month) {
        LocalDate issued = SupervisionMonth.lastWorkday(month, calendar);
        return new SupervisionMonth(said, issued, calendar, issued);
    }

    private LocalDate yearApproved() {
        return calendar.plusWorkdays(timeline.setUpDay(), YEAR_PLANNED_AFTER + 1);
    }

    private void year(List<YearMonth> months) {
        if (months.isEmpty()) {
            return;
        }
        YearMonth first = months.get(0);
        SampleSupervision said = told.month(0, first);
        List<Integer> laid = months.stream()
                .filter(month -> month.getYear() == first.getYear())
                .map(YearMonth::getMonthValue)
                .toList();
        LocalDate drafted = calendar.plusWorkdays(timeline.setUpDay(), YEAR_PLANNED_AFTER);
        scene(drafted, "09:40", planner(said), one -> one.planYear(said, first.getYear(), laid, told.year()));
        scene(yearApproved(), "10:10", Player.SUPERVISION_HEAD, HttpDriver::approveSupervisionPlan);
    }

    private void extra(int number, SampleSupervision said, SupervisionMonth month) {
        switch (number) {
            case REVIEWED -> review(said, month);
            case TALKED -> talk(said, month);
            case REFERRED -> referral(said, month);
            default -> {}
        }
    }

    /** Of the regular check's conclusion: asked by the unit, prepared by the one supervisor who took no part. */
    private void review(SampleSupervision said, SupervisionMonth month) {
        SampleCheck check = said.regular();
        scene(month.day(-4), "09:30", contact(said), own -> own.askReview(check, told.says("review", "reason")));
        scene(
                month.day(2),
                "10:30",
                Player.supervisor(told.says("review", "preparer")),
                one -> one.prepareReview(check, told.says("review", "opinion")));
        scene(
                month.day(4),
                "15:20",
                Player.GROUP_HEAD,
                head -> head.decideReview(check, told.says("review", "decision")));
    }

    /** About the rectification that was refused at its re-check after the notice. */
    private void talk(SampleSupervision said, SupervisionMonth month) {
        SampleCheck check = said.spot();
        String commitment = told.says("talk", "commitment");
        LocalDate due = calendar.plusWorkdays(month.day(10), COMMITTED_FOR);
        scene(
                month.day(7),
                "09:20",
                planner(said),
                one -> one.arrangeTalk(check, month.day(10), told.says("talk", "place")));
        scene(month.day(8), "10:20", Player.SUPERVISION_HEAD, head -> head.notifyTalk(check));
        scene(
                month.day(10),
                "11:20",
                planner(said),
                one -> one.recordTalk(check, told.says("talk", "notes"), commitment, due));
        scene(month.day(11), "09:40", contact(said), own -> own.confirmTalk(check, told.says("talk", "remarks")));
        scene(month.day(11), "15:10", Player.SUPERVISION_HEAD, head -> head.assignCommitment(check, commitment));
        committed(said, month.day(12), "09:30", contact(said), TaskAction.ACKNOWLEDGE, "");
        committed(said, month.day(13), "10:30", contact(said), TaskAction.APPLY, told.says("talk", "statement"));
        committed(said, month.day(13), "16:30", planner(said), TaskAction.RECEIVE, "");
        committed(said, month.day(14), "11:10", planner(said), TaskAction.PASS, told.says("talk", "checked"));
        committed(said, month.day(15), "10:50", Player.SUPERVISION_HEAD, TaskAction.STRIKE_OFF, "");
    }

    /** The task that the commitment became goes on as any other. */
    private void committed(
            SampleSupervision said, LocalDate day, String time, Player who, TaskAction action, String words) {
        String commitment = told.says("talk", "commitment");
        SampleTask task =
                new SampleTask(commitment, commitment, "", "", "", said.unit(), List.of(), 0, List.of(), null, null);
        scene(day, time, who, one -> one.moveTask(task, new SampleTask.Turn(0, 0, action, words)));
    }

    /** Of leads about the invented unit, signed by the 组长 and handed over; nobody outside its circle finds it. */
    private void referral(SampleSupervision said, SupervisionMonth month) {
        SampleCheck check = said.spot();
        scene(
                month.day(2),
                "09:20",
                planner(said),
                one -> one.openReferral(check, told.says("referral", "summary"), told.says("referral", "opinion")));
        all(month.day(2), "16:40", one -> one.missReferral(check, others(said)));
        scene(month.day(3), "10:20", Player.GROUP_HEAD, head -> head.signReferral(check));
        scene(
                month.day(4),
                "15:30",
                planner(said),
                one -> one.handOverReferral(
                        check, told.says("referral", "organ"), told.says("referral", "receivedBy")));
        all(month.day(4), "16:40", one -> one.missReferral(check, others(said)));
    }

    /** Not of the case; its supervisor and the supervision group's head are. */
    private static List<Player> others(SampleSupervision said) {
        return List.of(
                Player.OFFICE,
                Player.DIRECTOR,
                Player.supervisor(said.inspector()),
                Player.headOf(said.unit()),
                contact(said));
    }

    private static Player planner(SampleSupervision said) {
        return Player.supervisor(said.planner());
    }

    private static Player contact(SampleSupervision said) {
        return Player.contactOf(said.unit());
    }

    /** In which many have a hand: it waits for all, and all wait for it. */
    private void all(LocalDate day, String time, Consumer<HttpDriver> act) {
        scenes.add(new Scene(GroupTime.at(day, time), Player.OFFICE, one -> act.accept((HttpDriver) one)));
    }

    private void scene(LocalDate day, String time, Player who, Consumer<HttpDriver> act) {
        scenes.add(
                new Scene(GroupTime.at(day, time), who, SupervisionMonth.MATTER, one -> act.accept((HttpDriver) one)));
    }
}
