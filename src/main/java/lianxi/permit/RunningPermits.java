package lianxi.permit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightThresholds;
import lianxi.calendar.RunningLimit;
import lianxi.calendar.RunningLimits;
import lianxi.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The nearest due date of each permit track (在计时手续), as a change of the calendar moves it. */
@Component
class RunningPermits implements RunningLimits {

    private final TrackRows rows;
    private final Clock clock;

    RunningPermits(TrackRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public List<RunningLimit> running() {
        LocalDate today = LocalDate.now(clock);
        return rows.all().stream()
                .map(track -> new RunningLimit(
                        track.projectName() + " · " + track.permitName(),
                        "/permits/" + track.id(),
                        calendar -> due(track, calendar, today)))
                .toList();
    }

    @Nullable
    private static LocalDate due(TrackRow track, WorkCalendar calendar, LocalDate today) {
        return track.reading(new LightRules(calendar, LightThresholds.STANDARD), today, Map.of())
                .due();
    }
}
