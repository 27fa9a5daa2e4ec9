package lianxi.calendar;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A limit that runs now (在计时限).
 *
 * @param title what runs, as people call it
 * @param path the page where it is shown
 * @param due its due date by a given calendar; null where none follows, as while its clock is stopped
 */
public record RunningLimit(String title, String path, Function<WorkCalendar, @Nullable LocalDate> due) {}
