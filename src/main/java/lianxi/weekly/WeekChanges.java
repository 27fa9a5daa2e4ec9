package lianxi.weekly;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lianxi.calendar.ReportWeek;
import lianxi.permit.PermitQueries;
import lianxi.shared.Movement;
import lianxi.shared.Movements;
import lianxi.shared.UnitId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was recorded in a week's interval about a unit's permit tracks, tasks, problems and quantities, as sentences. */
@Component
class WeekChanges {

    private final PermitQueries permits;
    private final Movements movements;
    private final MessageSource messages;
    private final Weeks weeks;

    WeekChanges(PermitQueries permits, Movements movements, MessageSource messages, Weeks weeks) {
        this.permits = permits;
        this.movements = movements;
        this.messages = messages;
        this.weeks = weeks;
    }

    List<ChangeLine> of(UnitId unit, ReportWeek week) {
        ReportWeek.Interval interval = week.interval(weeks.calendar()).orElse(null);
        if (interval == null) {
            return List.of();
        }
        Stream<ChangeLine> tracks = permits.changes(unit, interval.after(), interval.upTo()).stream()
                .map(change -> new ChangeLine(
                        Movement.Kind.PROGRESS,
                        sentence(change.text()),
                        "/permits/" + change.track().value()));
        Stream<ChangeLine> others = movements.of(List.of(unit), interval.after(), interval.upTo()).stream()
                .sorted(Comparator.comparing(Movement::kind))
                .map(movement -> new ChangeLine(movement.kind(), sentence(movement.text()), movement.path()));
        return Stream.concat(tracks, others).toList();
    }

    private String sentence(String text) {
        return messages.getMessage("weekly.prefill.sentence", new Object[] {text}, Locale.SIMPLIFIED_CHINESE);
    }
}
