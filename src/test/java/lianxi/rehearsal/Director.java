package lianxi.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import lianxi.onboarding.script.Hands;
import lianxi.onboarding.script.Stretches;
import lianxi.rehearsal.theatre.Chronicle;
import lianxi.rehearsal.theatre.ClockFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings about what happens, and lets the play's time stand still between two things. What several people do about several matters
 * on one day between two turns of the timers may happen at the same time. While the house is dark nobody acts and no timer turns;
 * people do what they had meant to do as soon as it is open again, day by day. What goes wrong is noted, and the play goes on: one
 * failure must not hide the next.
 */
final class Director {

    private static final Logger log = LoggerFactory.getLogger(Director.class);
    private static final int AT_ONCE = 4;
    private static final int AHEAD = 12;

    private final ClockFile clock;
    private final Chronicle chronicle;
    private final double daysPerSecond;
    private final List<Mishap> mishaps = Collections.synchronizedList(new ArrayList<>());
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
        try (Hands<Event> hands =
                new Hands<>(AT_ONCE, AHEAD, event -> event.claims().get(), this::bringAbout)) {
            Stretches.play(
                    inOrder, event -> event.claims().get().isEmpty(), Event::day, stretch -> playAll(hands, stretch));
        }
    }

    private void playAll(Hands<Event> hands, Queue<Event> stretch) throws InterruptedException {
        long began = System.nanoTime();
        Event first = stretch.element();
        rest(clock.instant(), first.at());
        hands.all(stretch, event -> clock.set(event.at()));
        spent.merge(first.rank(), Duration.ofNanos(System.nanoTime() - began), Duration::plus);
    }

    /** How long each kind of thing took in all, by the clock on the wall. */
    Map<Event.Rank, Duration> spent() {
        return Map.copyOf(spent);
    }

    List<Mishap> mishaps() {
        return List.copyOf(mishaps);
    }

    private void bringAbout(Event event) {
        try {
            event.work().run();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            log.warn("{} {} could not be brought about: {}", event.at(), event.what(), failure.toString());
            log.debug("It broke here", failure);
            mishaps.add(new Mishap(event.at(), event.what(), String.valueOf(failure.getMessage())));
            chronicle.fail(event.at() + " " + event.what() + ": " + failure.getMessage());
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
                : event.postponedTo(dark.get().to());
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
