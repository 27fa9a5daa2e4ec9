package lianxi.onboarding.script;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lianxi.calendar.WorkCalendar;
import lianxi.shared.BusinessClock;

/**
 * The supervision group at work in the last full month before the first start: it plans the month, makes a regular check and one
 * whose project and inspectors are drawn, concludes both, has one rectification struck off, and on the month's last working day
 * issues its notice (督查计划、检查、结论、整改、督查通报).
 */
public final class SupervisionScript {

    private static final int PLANNED_BEFORE = 12;
    private static final int ANNOUNCED_BEFORE = 10;
    private static final int REGULAR_BEFORE = 9;
    private static final int SPOT_BEFORE = 8;
    private static final int CONCLUDED_BEFORE = 6;
    private static final int RECTIFIED_AHEAD = 10;
    private static final LocalTime NOTICE_DONE = LocalTime.NOON;

    private final SampleTimeline timeline;
    private final WorkCalendar calendar;
    private final SampleSupervision said = SampleFiles.supervision();
    private final Player planner = Player.supervisor(said.planner());
    private final Player inspector = Player.supervisor(said.inspector());
    private final Player contact = Player.contactOf(said.unit());
    private final List<Scene> scenes = new ArrayList<>();

    public SupervisionScript(SampleTimeline timeline) {
        this.timeline = timeline;
        this.calendar = timeline.calendar();
    }

    /** The month's last working day, on which the notice is issued. */
    public LocalDate issued() {
        YearMonth month =
                YearMonth.from(timeline.now().atZone(BusinessClock.ZONE).toLocalDate());
        LocalDate end = lastWorkday(month);
        return timeline.hasCome(at(end, NOTICE_DONE)) ? end : lastWorkday(month.minusMonths(1));
    }

    public LocalDate planned() {
        return before(PLANNED_BEFORE);
    }

    public List<Scene> scenes() {
        plan();
        regular(said.regular());
        spot(said.spot());
        concluded(said.regular(), "14:40");
        concluded(said.spot(), "15:00");
        rectified(said.regular());
        rectified(said.spot());
        notice();
        return scenes;
    }

    private void plan() {
        YearMonth month = YearMonth.from(before(REGULAR_BEFORE));
        scene(PLANNED_BEFORE, "09:50", planner, one -> one.planSupervision(said, month));
        scene(PLANNED_BEFORE - 1, "10:30", Player.SUPERVISION_HEAD, SampleDriver::approveSupervisionPlan);
    }

    private void regular(SampleCheck check) {
        LocalDate day = before(REGULAR_BEFORE);
        scene(ANNOUNCED_BEFORE, "09:20", planner, one -> one.arrangeCheck(said, check, day));
        scene(REGULAR_BEFORE, "09:10", planner, one -> one.inspect(said, check, due(check)));
        scene(REGULAR_BEFORE, "11:20", planner, one -> one.finishCheck(check));
    }

    private void spot(SampleCheck check) {
        LocalDate day = before(SPOT_BEFORE);
        scene(ANNOUNCED_BEFORE, "15:10", inspector, one -> one.drawCheck(said, check));
        scene(ANNOUNCED_BEFORE, "15:30", inspector, one -> one.arrangeCheck(said, check, day));
        scene(SPOT_BEFORE, "14:40", inspector, one -> one.inspect(said, check, due(check)));
        scene(SPOT_BEFORE, "16:20", inspector, one -> one.finishCheck(check));
    }

    private void concluded(SampleCheck check, String submitted) {
        scene(CONCLUDED_BEFORE + 1, submitted, planner, one -> one.draftConclusion(check));
        scene(CONCLUDED_BEFORE, submitted, Player.SUPERVISION_HEAD, head -> head.signConclusion(check));
        scene(CONCLUDED_BEFORE - 1, "09:40", contact, own -> own.receiveConclusion(check));
        if (!check.reply().isEmpty()) {
            scene(CONCLUDED_BEFORE - 1, "11:10", contact, own -> own.replyToFinding(check));
        }
    }

    private void rectified(SampleCheck check) {
        for (SampleCheck.Act act : check.acts()) {
            Player who = switch (act.who()) {
                case CONTACT -> contact;
                case SUPERVISOR -> planner;
                case HEAD -> Player.SUPERVISION_HEAD;
                case OFFICE -> Player.OFFICE;
            };
            scene(-act.workdays(), act.at().toString(), who, one -> one.moveRectification(said, check, act.turn()));
        }
    }

    /** It criticises a unit, so the group's head agrees to it first (组长审定). */
    private void notice() {
        scene(0, "09:05", planner, SampleDriver::submitSupervisionNotice);
        scene(0, "09:50", Player.GROUP_HEAD, head -> head.examineSupervisionNotice(said));
        scene(0, "10:40", Player.SUPERVISION_HEAD, SampleDriver::signSupervisionNotice);
        scene(0, "11:15", planner, SampleDriver::sendSupervisionNotice);
        scene(0, "11:40", contact, SampleDriver::receiveSupervisionNotice);
    }

    /** So long after the conclusion; of a rectification that is still under way, some time after the first start. */
    private LocalDate due(SampleCheck check) {
        int days = check.finding().days();
        return days == 0
                ? calendar.plusWorkdays(
                        timeline.now().atZone(BusinessClock.ZONE).toLocalDate(), RECTIFIED_AHEAD)
                : calendar.plusWorkdays(before(CONCLUDED_BEFORE), days);
    }

    private LocalDate lastWorkday(YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        return calendar.isWorkday(end) ? end : calendar.previousWorkday(end);
    }

    private LocalDate before(int workdays) {
        return workdays == 0 ? issued() : calendar.plusWorkdays(issued(), -workdays);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BusinessClock.ZONE).toInstant();
    }

    private void scene(int workdaysBefore, String time, Player who, Consumer<SampleDriver> act) {
        scenes.add(new Scene(at(before(workdaysBefore), LocalTime.parse(time)), who, act));
    }
}
