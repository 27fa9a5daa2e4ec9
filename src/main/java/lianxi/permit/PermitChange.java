package lianxi.permit;

import java.time.Instant;
import java.time.LocalDate;
import lianxi.project.ProjectId;

/**
 * Something that was recorded about a unit's track (手续变化), ready to stand in a report.
 *
 * @param on the day it happened
 * @param text the whole sentence, in Chinese whatever the reader's language, without its full stop
 */
public record PermitChange(
        TrackId track,
        ProjectId project,
        String projectName,
        String permitName,
        LocalDate on,
        Instant recordedAt,
        String text) {}
