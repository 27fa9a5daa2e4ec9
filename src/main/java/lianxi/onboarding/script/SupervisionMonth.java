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
 * A month of the supervision group (督查计划、检查、结论、整改、督查通报): it plans the month, makes a regular check and one whose
 * project and inspectors are drawn, concludes both, follows the rectifications, and on the month's last working day issues its
 * notice. Everything is told in working days before that day.
 */
public final class SupervisionMonth {

    /** Supervision goes its own way, one thing after the other (督查). */
    public static final String MATTER = "supervision";

    private static final int PLANNED_BEFORE = 12;
    private static final int ANNOUNCED_BEFORE = 10;
    private static final int REGULAR_BEFORE = 9;
    private static final int SPOT_BEFORE = 8;
    private static final int CONCLUDED_BEFORE = 6;

    private final SampleSupervision said;
    private final LocalDate issued;
    private final WorkCalendar calendar;
    private final LocalDate openUntil;
    private final Player planner;
    private final Player inspector;
    private final Player contact;
    private final List<Scene> scenes = new ArrayList<>();

    /**
     * @param issued the month's last working day
     * @param openUntil the due date of what is to be put right without a number of days
     */
    public SupervisionMonth(SampleSupervision said, LocalDate issued, WorkCalendar calendar, LocalDate openUntil) {
        this.said = said;
        this.issued = issued;
        this.calendar = calendar;
        this.openUntil = openUntil;
        this.planner = Player.supervisor(said.planner());
        this.inspector = Player.supervisor(said.inspector());
        this.contact = Player.contactOf(said.unit());
    }

    public static LocalDate lastWorkday(YearMonth month, WorkCalendar calendar) {
        LocalDate end = month.atEndOfMonth();
        return calendar.isWorkday(end) ? end : calendar.previousWorkday(end);
    }

    /** The day on which the month is planned. */
    public LocalDate planned() {
        return day(-PLANNED_BEFORE);
    }

    /** A working day so many after the notice, or before it. */
    public LocalDate day(int workdays) {
        return workdays == 0 ? issued : calendar.plusWorkdays(issued, workdays);
    }

    public List<Scene> scenes() {
        plan();
        regular(said.regular());
        spot(said.spot());
        concluded(said.regular(), "14:40");
        concluded(said.spot(), "15:00");
        said.checks().forEach(this::rectified);
        notice();
        return scenes;
    }

    private void plan() {
        YearMonth month = YearMonth.from(day(-REGULAR_BEFORE));
        scene(-PLANNED_BEFORE, "09:50", planner, one -> one.planSupervision(said, month));
        scene(1 - PLANNED_BEFORE, "10:30", Player.SUPERVISION_HEAD, SampleDriver::approveSupervisionPlan);
    }

    private void regular(SampleCheck check) {
        LocalDate day = day(-REGULAR_BEFORE);
        scene(-ANNOUNCED_BEFORE, "09:20", planner, one -> one.arrangeCheck(said, check, day));
        scene(-REGULAR_BEFORE, "09:10", planner, one -> one.inspect(said, check, due(check)));
        scene(-REGULAR_BEFORE, "11:20", planner, one -> one.finishCheck(check));
    }

    private void spot(SampleCheck check) {
        LocalDate day = day(-SPOT_BEFORE);
        scene(-ANNOUNCED_BEFORE, "15:10", inspector, one -> one.drawCheck(said, check));
        scene(-ANNOUNCED_BEFORE, "15:30", inspector, one -> one.arrangeCheck(said, check, day));
        scene(-SPOT_BEFORE, "14:40", inspector, one -> one.inspect(said, check, due(check)));
        scene(-SPOT_BEFORE, "16:20", inspector, one -> one.finishCheck(check));
    }

    private void concluded(SampleCheck check, String submitted) {
        scene(-CONCLUDED_BEFORE - 1, submitted, planner, one -> one.draftConclusion(check));
        scene(-CONCLUDED_BEFORE, submitted, Player.SUPERVISION_HEAD, head -> head.signConclusion(check));
        scene(1 - CONCLUDED_BEFORE, "09:40", contact, own -> own.receiveConclusion(check));
        if (!check.reply().isEmpty()) {
            scene(1 - CONCLUDED_BEFORE, "11:10", contact, own -> own.replyToFinding(check));
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
            scene(act.workdays(), act.at().toString(), who, one -> one.moveRectification(said, check, act.turn()));
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

    /** So long after the conclusion. */
    private LocalDate due(SampleCheck check) {
        int days = check.finding().days();
        return days == 0 ? openUntil : calendar.plusWorkdays(day(-CONCLUDED_BEFORE), days);
    }

    private void scene(int workdays, String time, Player who, Consumer<SampleDriver> act) {
        Instant at = day(workdays)
                .atTime(LocalTime.parse(time))
                .atZone(BusinessClock.ZONE)
                .toInstant();
        scenes.add(new Scene(at, who, MATTER, act));
    }
}
