package lianxi.testing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lianxi.calendar.ReportWeek;
import lianxi.weekly.WeekClosing;
import org.springframework.stereotype.Component;

/** Lets a test sign a week's briefing without making one. */
@Component
public class SignedWeeks implements WeekClosing {

    private final Map<ReportWeek, Instant> signed = new ConcurrentHashMap<>();

    public void sign(ReportWeek week, Instant at) {
        signed.put(week, at);
    }

    public void clear() {
        signed.clear();
    }

    @Override
    public Optional<Instant> signedAt(ReportWeek week) {
        return Optional.ofNullable(signed.get(week));
    }
}
