package lianxi.project.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import lianxi.calendar.ScheduleOutlook;
import lianxi.calendar.WorkCalendar;
import org.springframework.stereotype.Component;

/**
 * What was reckoned in memory last for each schedule whose projection does not hold. The same input on the same day by the same
 * calendar gives the same outlook, so that many readers between two changes reckon once.
 */
@Component
class LatestReckonings {

    private final Map<Long, Reckoning> latest = new ConcurrentHashMap<>();

    /** What follows from an input. */
    record Reckoned(Map<NodeKey, ScheduleOutlook> outlooks, List<AnchorOutlook> anchors) {

        static Reckoned of(SchedulePass pass) {
            return new Reckoned(Map.copyOf(pass.outlooks()), AnchorOutlook.of(pass));
        }
    }

    private record Reckoning(String input, LocalDate today, WorkCalendar calendar, Reckoned reckoned) {

        boolean isOf(String otherInput, LocalDate day, WorkCalendar inForce) {
            return today.equals(day) && calendar == inForce && input.equals(otherInput);
        }
    }

    /** @param reckon makes it of the input, where it is another than the latest */
    Reckoned of(
            long project, String input, LocalDate today, WorkCalendar calendar, Function<String, SchedulePass> reckon) {
        Reckoning known = latest.get(project);
        if (known == null || !known.isOf(input, today, calendar)) {
            known = new Reckoning(input, today, calendar, Reckoned.of(reckon.apply(input)));
            latest.put(project, known);
        }
        return known.reckoned();
    }
}
