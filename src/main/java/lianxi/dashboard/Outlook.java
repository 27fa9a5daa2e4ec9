package lianxi.dashboard;

import java.util.List;
import lianxi.briefing.BriefingLine;
import lianxi.permit.TrackLine;
import org.jspecify.annotations.Nullable;

/**
 * Will we make the date (能否按期): the countdowns, the tracks that are or will be late with who holds the ball, what waits for a
 * signature.
 *
 * @param reds the red ones, the longest held first, then those forecast late, cut to what fits a phone
 * @param toSign briefings that wait for this very person's signature
 * @param decisionsOverdue decisions of meetings whose day is over
 * @param latest the latest issued briefing, null before the first
 */
public record Outlook(
        List<Countdown> countdowns,
        List<TrackLine> reds,
        int redTotal,
        List<BriefingLine> toSign,
        int decisionsOverdue,
        @Nullable BriefingLine latest) {}
