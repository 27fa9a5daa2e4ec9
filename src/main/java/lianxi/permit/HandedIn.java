package lianxi.permit;

import java.time.Instant;

/**
 * A material in the list of what was handed in (递交记录).
 *
 * @param files how many files it has
 */
public record HandedIn(
        TrackId track,
        String projectName,
        String permitName,
        String title,
        String note,
        int files,
        String by,
        Instant at,
        boolean withdrawn) {}
