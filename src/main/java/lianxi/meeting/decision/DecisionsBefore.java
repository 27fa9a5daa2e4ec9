package lianxi.meeting.decision;

import java.util.List;
import java.util.Map;
import lianxi.meeting.MeetingId;
import lianxi.meeting.agenda.DecidedBefore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register as the first item of an agenda tells it (议定事项落实情况). */
@Component
class DecisionsBefore implements DecidedBefore {

    private final DecisionQueries queries;

    DecisionsBefore(DecisionQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Decided> upTo(MeetingId meeting) {
        return queries.upTo(meeting).stream().map(DecisionsBefore::decided).toList();
    }

    @Override
    public @Nullable Decided decision(long id) {
        return queries.all("and l.id = :id", Map.of("id", id)).stream()
                .findFirst()
                .map(DecisionsBefore::decided)
                .orElse(null);
    }

    private static Decided decided(DecisionLine line) {
        return new Decided(
                line.id().value(),
                line.meeting(),
                line.text(),
                line.units(),
                line.due(),
                line.state().messageKey(),
                line.isOpen(),
                line.overdue(),
                isKnown(line) ? line.path() : "/meetings/" + line.meeting());
    }

    /** Before the minutes are signed not everybody inside opens its page, but everybody its meeting's. */
    private static boolean isKnown(DecisionLine line) {
        return line.state() != DecisionState.TO_SIGN;
    }
}
