package lianxi.weekly;

import lianxi.permit.TrackLine;
import org.jspecify.annotations.Nullable;

/**
 * A track of the unit that wants attention (需关注的手续): overdue, refused, forecast late or due soon.
 *
 * @param problem the sentence that belongs under problems; null while it is due soon only
 */
public record PressingTrack(TrackLine line, @Nullable String problem) {}
