package lianxi.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the schedule counted back says about one thing (倒排工期推算), as far as its light needs it. Latest dates and slack are
 * null where no date to be met depends on it.
 *
 * @param latestSafeDate 最迟安全日: its latest finish, the earlier of the anchors that depend on it
 * @param slack working days between forecast finish and latest safe date (总时差), negative when late
 * @param critical whether it stands on the chain that decides an anchor's forecast (关键线路)
 */
public record ScheduleOutlook(
        @Nullable LocalDate latestStart,
        @Nullable LocalDate latestSafeDate,
        @Nullable LocalDate forecastStart,
        @Nullable LocalDate forecastFinish,
        @Nullable Integer slack,
        boolean critical) {}
