package lianxi.permit;

import java.time.LocalDate;
import lianxi.calendar.StopGround;
import org.jspecify.annotations.Nullable;

/**
 * A track whose clock stands still (暂停计时的手续).
 *
 * @param since the first day of the stop that is open longest
 * @param ground why; null where none was recorded
 * @param workdays the stop's working days so far, its first day and today included
 */
public record StoppedTrack(
        TrackLine line, LocalDate since, @Nullable StopGround ground, int workdays) {}
