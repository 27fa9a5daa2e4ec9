package lianxi.weekly;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import lianxi.calendar.ScheduleOutlook;
import lianxi.permit.PermitQueries;
import lianxi.permit.TrackLine;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds the unit's tracks whose lights want attention, and says in a sentence what is wrong with those already late. */
@Component
class PressingTracks {

    private static final Locale OFFICIAL = Locale.SIMPLIFIED_CHINESE;

    private final PermitQueries permits;
    private final MessageSource messages;

    PressingTracks(PermitQueries permits, MessageSource messages) {
        this.permits = permits;
        this.messages = messages;
    }

    /** As of now, the worst first. */
    List<PressingTrack> of(UnitId unit) {
        return permits.ofUnit(unit).stream()
                .filter(line -> line.reading().light().light().isUrgent())
                .sorted(Comparator.comparing(line -> line.reading().light().light()))
                .map(line -> new PressingTrack(line, problem(line)))
                .toList();
    }

    private @Nullable String problem(TrackLine line) {
        if (line.reading().isOverdue() && line.due() != null) {
            return sentence("weekly.prefill.overdue", line, line.due());
        }
        ScheduleOutlook outlook = line.outlook();
        if (!line.reading().isForecastLate() || outlook == null) {
            return null;
        }
        return outlook.slack() != null && outlook.slack() < 0
                ? sentence("weekly.prefill.forecastLate", line, outlook.forecastFinish(), -outlook.slack())
                : sentence("weekly.prefill.notBegun", line, outlook.latestStart());
    }

    private String sentence(String key, TrackLine line, LocalDate day, Object... more) {
        String date = DateTimeFormatter.ofPattern(word("weekly.prefill.day"), OFFICIAL)
                .format(day);
        return messages.getMessage(
                key,
                new Object[] {line.projectName(), line.permitName(), date, more.length == 0 ? null : more[0]},
                OFFICIAL);
    }

    private String word(String key) {
        return messages.getMessage(key, null, OFFICIAL);
    }
}
