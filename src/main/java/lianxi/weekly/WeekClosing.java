package lianxi.weekly;

import java.time.Instant;
import java.util.Optional;
import lianxi.calendar.ReportWeek;

/** Tells when a week's briefing was signed: from then on its reports stand, and later entries go into the next week. */
public interface WeekClosing {

    Optional<Instant> signedAt(ReportWeek week);
}
