package lianxi.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lianxi.calendar.WorkCalendar;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleCheck;
import lianxi.onboarding.script.SampleSupervision;
import lianxi.onboarding.script.SampleTask;
import lianxi.onboarding.script.Scene;
import lianxi.onboarding.script.SupervisionMonth;
import lianxi.rehearsal.stage.HttpDriver;
import lianxi.rehearsal.theatre.GroupTime;
import lianxi.task.TaskAction;

/** What comes of a month's checks beyond the ordinary: a review, a talk with what it commits to, a referral (复核、约谈、移送). */
final class SupervisionCase {

    private static final int COMMITTED_FOR = 5;

    private final SampleSupervision said;
    private final SupervisionMonth month;
    private final SupervisionTold told;
    private final WorkCalendar calendar;
    private final List<Scene> scenes = new ArrayList<>();

    SupervisionCase(SampleSupervision said, SupervisionMonth month, SupervisionTold told, WorkCalendar calendar) {
        this.said = said;
        this.month = month;
        this.told = told;
        this.calendar = calendar;
    }

    /** Of the regular check's conclusion: asked by the unit, prepared by the one supervisor who took no part. */
    List<Scene> review() {
        SampleCheck check = said.regular();
        scene(month.day(-4), "09:30", contact(), own -> own.askReview(check, told.says("review", "reason")));
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
        return scenes;
    }

    /** About the rectification that was refused at its re-check after the notice. */
    List<Scene> talk() {
        SampleCheck check = said.spot();
        String commitment = told.says("talk", "commitment");
        LocalDate due = calendar.plusWorkdays(month.day(10), COMMITTED_FOR);
        scene(
                month.day(7),
                "09:20",
                planner(),
                one -> one.arrangeTalk(check, month.day(10), told.says("talk", "place")));
        scene(month.day(8), "10:20", Player.SUPERVISION_HEAD, head -> head.notifyTalk(check));
        scene(
                month.day(10),
                "11:20",
                planner(),
                one -> one.recordTalk(check, told.says("talk", "notes"), commitment, due));
        scene(month.day(11), "09:40", contact(), own -> own.confirmTalk(check, told.says("talk", "remarks")));
        scene(month.day(11), "15:10", Player.SUPERVISION_HEAD, head -> head.assignCommitment(check, commitment));
        committed(month.day(12), "09:30", contact(), TaskAction.ACKNOWLEDGE, "");
        committed(month.day(13), "10:30", contact(), TaskAction.APPLY, told.says("talk", "statement"));
        committed(month.day(13), "16:30", planner(), TaskAction.RECEIVE, "");
        committed(month.day(14), "11:10", planner(), TaskAction.PASS, told.says("talk", "checked"));
        committed(month.day(15), "10:50", Player.SUPERVISION_HEAD, TaskAction.STRIKE_OFF, "");
        return scenes;
    }

    /** The task that the commitment became goes on as any other. */
    private void committed(LocalDate day, String time, Player who, TaskAction action, String words) {
        String commitment = told.says("talk", "commitment");
        SampleTask task = SampleTask.charged(commitment, commitment, said.unit(), List.of(), 0);
        scene(day, time, who, one -> one.moveTask(task, new SampleTask.Turn(0, 0, action, words)));
    }

    /** Of leads about the invented unit, signed by the 组长 and handed over; nobody outside its circle finds it. */
    List<Scene> referral() {
        SampleCheck check = said.spot();
        scene(
                month.day(2),
                "09:20",
                planner(),
                one -> one.openReferral(check, told.says("referral", "summary"), told.says("referral", "opinion")));
        all(month.day(2), "16:40", one -> one.missReferral(check, others()));
        scene(month.day(3), "10:20", Player.GROUP_HEAD, head -> head.signReferral(check));
        scene(
                month.day(4),
                "15:30",
                planner(),
                one -> one.handOverReferral(
                        check, told.says("referral", "organ"), told.says("referral", "receivedBy")));
        all(month.day(4), "16:40", one -> one.missReferral(check, others()));
        return scenes;
    }

    /** Not of the case; its supervisor and the supervision group's head are. */
    private List<Player> others() {
        return List.of(
                Player.OFFICE,
                Player.DIRECTOR,
                Player.supervisor(said.inspector()),
                Player.headOf(said.unit()),
                contact());
    }

    private Player planner() {
        return Player.supervisor(said.planner());
    }

    private Player contact() {
        return Player.contactOf(said.unit());
    }

    /** In which many have a hand: it waits for all, and all wait for it. */
    private void all(LocalDate day, String time, Consumer<HttpDriver> act) {
        scenes.add(new Scene(GroupTime.at(day, time), Player.OFFICE, Browser.act(act)));
    }

    private void scene(LocalDate day, String time, Player who, Consumer<HttpDriver> act) {
        scenes.add(new Scene(GroupTime.at(day, time), who, SupervisionMonth.MATTER, Browser.act(act)));
    }
}
