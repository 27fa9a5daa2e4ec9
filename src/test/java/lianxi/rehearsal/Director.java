package lianxi.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxi.rehearsal.theatre.Chronicle;
import lianxi.rehearsal.theatre.ClockFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings about one thing after the other, and lets the play's time stand still between them. While the house is dark nobody acts
 * and no timer turns; people do what they had meant to do as soon as it is open again. What goes wrong is noted, and the play goes
 * on: one failure must not hide the next.
 */
final class Director {

    private static final Logger log = LoggerFactory.getLogger(Director.class);

    private final ClockFile clock;
    private final Chronicle chronicle;
    private final double daysPerSecond;
    private final List<Mishap> mishaps = new ArrayList<>();
    private final Map<Event.Rank, Duration> spent = new EnumMap<>(Event.Rank.class);

    /** A thing that could not be brought about. */
    record Mishap(Instant at, String what, String why) {}

    /** @param daysPerSecond how fast the play may go at most; 0 for as fast as it can */
    Director(ClockFile clock, Chronicle chronicle, double daysPerSecond) {
        this.clock = clock;
        this.chronicle = chronicle;
        this.daysPerSecond = daysPerSecond;
    }

    void play(List<Event> events, List<Outage> outages) throws InterruptedException {
        // What an outage puts off keeps the order in which it was meant.
        List<Event> inOrder = events.stream()
                .filter(event -> event.needsHouse() || isLit(event.at(), outages))
                .sorted(Comparator.comparing(Event::at).thenComparing(Event::rank))
                .map(event -> postponed(event, outages))
                .sorted(Comparator.comparing(Event::at))
                .toList();
        Instant before = clock.instant();
        for (Event event : inOrder) {
            rest(before, event.at());
            before = event.at();
            bringAbout(event);
        }
    }

    /** How long each kind of thing took in all, by the clock on the wall. */
    Map<Event.Rank, Duration> spent() {
        return Map.copyOf(spent);
    }

    List<Mishap> mishaps() {
        return List.copyOf(mishaps);
    }

    private void bringAbout(Event event) throws InterruptedException {
        clock.set(event.at());
        long began = System.nanoTime();
        try {
            event.work().run();
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (Exception failure) {
            log.warn("{} {} could not be brought about: {}", event.at(), event.what(), failure.toString());
            log.debug("It broke here", failure);
            mishaps.add(new Mishap(event.at(), event.what(), String.valueOf(failure.getMessage())));
            chronicle.fail(event.at() + " " + event.what() + ": " + failure.getMessage());
        } finally {
            spent.merge(event.rank(), Duration.ofNanos(System.nanoTime() - began), Duration::plus);
        }
    }

    private static boolean isLit(Instant moment, List<Outage> outages) {
        return outages.stream().noneMatch(outage -> outage.isDarkAt(moment));
    }

    private static Event postponed(Event event, List<Outage> outages) {
        Optional<Outage> dark =
                outages.stream().filter(outage -> outage.isDarkAt(event.at())).findFirst();
        return event.rank() == Event.Rank.FAULT || dark.isEmpty()
                ? event
                : new Event(dark.get().to(), event.rank(), event.what(), true, event.work());
    }

    private void rest(Instant from, Instant to) throws InterruptedException {
        if (daysPerSecond > 0 && to.isAfter(from)) {
            double days = Duration.between(from, to).toMillis()
                    / (double) Duration.ofDays(1).toMillis();
            Thread.sleep((long) (1000 * days / daysPerSecond));
        }
    }

    /** The house is dark from one moment of the play to another (停机). */
    record Outage(Instant from, Instant to) {

        boolean isDarkAt(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }
    }
}
