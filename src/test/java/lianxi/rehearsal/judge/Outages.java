package lianxi.rehearsal.judge;

import java.time.Instant;
import java.util.List;
import lianxi.rehearsal.theatre.Deed;

/** When the house was dark, as the director told it: nobody could do anything, and no timer turned. */
record Outages(List<Span> spans) {

    /** @param to when it was there again */
    record Span(Instant from, Instant to) {

        boolean holds(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }
    }

    /** @param kind "fault.down" or "fault.mail" */
    static Outages of(List<Deed> deeds, String kind) {
        return new Outages(deeds.stream()
                .filter(deed -> deed.kind().equals(kind))
                .map(deed -> new Span(Instant.parse(deed.fact("from")), Instant.parse(deed.fact("to"))))
                .toList());
    }

    /** The moment itself, or the end of the time in which nothing went. */
    Instant up(Instant moment) {
        return spans.stream()
                .filter(span -> span.holds(moment))
                .map(Span::to)
                .map(this::up)
                .findFirst()
                .orElse(moment);
    }
}
