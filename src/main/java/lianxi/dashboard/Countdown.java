package lianxi.dashboard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import lianxi.calendar.WorkCalendar;
import lianxi.permit.TrackCounts;
import lianxi.project.ProjectId;
import lianxi.project.schedule.AnchorOutlook;

/** The projects that share their two dates, and the days left to both (首批并网、全容量并网倒计时). */
public record Countdown(Target firstGrid, Target fullCapacity, List<ProjectLine> projects) {

    static boolean anyProvisional(Collection<Countdown> countdowns) {
        return countdowns.stream()
                .anyMatch(countdown -> countdown.firstGrid.provisional() || countdown.fullCapacity.provisional());
    }

    /** How far one project's permits are, and when its dates will be met as things stand. */
    public record ProjectLine(ProjectId id, String name, TrackCounts counts, List<AnchorOutlook> forecasts) {}

    /**
     * One date and what is left to it.
     *
     * @param days calendar days, negative once passed
     * @param provisional counted over a year without holiday data (†)
     */
    public record Target(LocalDate on, long days, int workdays, boolean provisional) {

        static Target of(LocalDate on, LocalDate today, WorkCalendar calendar) {
            return new Target(
                    on,
                    on.toEpochDay() - today.toEpochDay(),
                    calendar.workdaysBetween(today, on),
                    calendar.isProvisional(on.getYear()) || calendar.isProvisional(today.getYear()));
        }

        public boolean isPassed() {
            return days < 0;
        }
    }
}
