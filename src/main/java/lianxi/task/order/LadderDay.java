package lianxi.task.order;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import lianxi.calendar.ScheduleOutlook;
import lianxi.project.schedule.NodeKey;
import org.jspecify.annotations.Nullable;

/** The day on which the ladder is looked at, with the schedule's outlooks: asked at most once, however many kinds need them. */
public final class LadderDay {

    private final LocalDate today;
    private final Supplier<Map<NodeKey, ScheduleOutlook>> schedule;
    private @Nullable Map<NodeKey, ScheduleOutlook> outlooks;

    LadderDay(LocalDate today, Supplier<Map<NodeKey, ScheduleOutlook>> schedule) {
        this.today = today;
        this.schedule = schedule;
    }

    public LocalDate today() {
        return today;
    }

    public Map<NodeKey, ScheduleOutlook> outlooks() {
        if (outlooks == null) {
            outlooks = schedule.get();
        }
        return outlooks;
    }
}
