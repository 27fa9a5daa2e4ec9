package lianxi.rehearsal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lianxi.calendar.WorkCalendar;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleSupervision;
import lianxi.onboarding.script.SampleTimeline;
import lianxi.onboarding.script.Scene;
import lianxi.onboarding.script.SupervisionMonth;
import lianxi.rehearsal.stage.HttpDriver;
import lianxi.rehearsal.theatre.GroupTime;

/**
 * The supervision group through the whole life of the group (督查): the year's plan, then month after month a plan, two checks,
 * their rectifications and a notice; in the second month a review, after the third's notice a talk, after the fifth's a referral.
 */
final class MonthlySupervision {

    private static final int YEAR_PLANNED_AFTER = 2;
    private static final int REVIEWED = 2;
    private static final int TALKED = 3;
    private static final int REFERRED = 5;

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
            scenes.addAll(besides(number + 1, said, month));
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

    private List<Scene> besides(int number, SampleSupervision said, SupervisionMonth month) {
        SupervisionCase besides = new SupervisionCase(said, month, told, calendar);
        return switch (number) {
            case REVIEWED -> besides.review();
            case TALKED -> besides.talk();
            case REFERRED -> besides.referral();
            default -> List.of();
        };
    }

    private static Player planner(SampleSupervision said) {
        return Player.supervisor(said.planner());
    }

    private void scene(LocalDate day, String time, Player who, Consumer<HttpDriver> act) {
        scenes.add(new Scene(GroupTime.at(day, time), who, SupervisionMonth.MATTER, Browser.act(act)));
    }
}
