package lianxi.weekly;

import java.util.List;
import java.util.Locale;
import lianxi.calendar.ReportWeek;
import lianxi.permit.PermitQueries;
import lianxi.shared.UnitId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was recorded about a unit's permit tracks in a week's interval, as sentences. */
@Component
class TrackChanges {

    private final PermitQueries permits;
    private final MessageSource messages;
    private final Weeks weeks;

    TrackChanges(PermitQueries permits, MessageSource messages, Weeks weeks) {
        this.permits = permits;
        this.messages = messages;
        this.weeks = weeks;
    }

    List<ChangeLine> of(UnitId unit, ReportWeek week) {
        ReportWeek.Interval interval = week.interval(weeks.calendar()).orElse(null);
        if (interval == null) {
            return List.of();
        }
        return permits.changes(unit, interval.after(), interval.upTo()).stream()
                .map(change -> new ChangeLine(
                        sentence(change.text()), "/permits/" + change.track().value()))
                .toList();
    }

    private String sentence(String text) {
        return messages.getMessage("weekly.prefill.sentence", new Object[] {text}, Locale.SIMPLIFIED_CHINESE);
    }
}
