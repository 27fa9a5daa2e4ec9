package lianxi.rehearsal.way;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Brings the legs of all of a project's nodes onto working days: nothing is handed in or begun before what it waits for is done. */
final class Timetable {

    private static final double LEISURELY = 3;
    private static final double HASTY = 0.2;
    private static final double FINER = 0.05;
    private static final double USED = 0.9;

    private final Map<String, List<Leg>> legs;
    private final Map<String, Integer> earliest;
    private final Map<String, Set<String>> waitsFor;
    private final double pace;
    private final Map<String, Itinerary> itineraries = new LinkedHashMap<>();
    private final Set<String> onTheWay = new HashSet<>();

    private Timetable(
            Map<String, List<Leg>> legs,
            Map<String, Integer> earliest,
            Map<String, Set<String>> waitsFor,
            double pace) {
        this.legs = legs;
        this.earliest = earliest;
        this.waitsFor = waitsFor;
        this.pace = pace;
    }

    /**
     * The slowest pace that arrives in time, else the hastiest; what has time begins now or later by chance.
     *
     * @param legs by node; what has none is done already or not needed
     * @param earliest the first day of those that cannot begin on the first of all
     * @param days how many working days there are
     */
    static Collection<Itinerary> arriving(
            Map<String, List<Leg>> legs,
            Map<String, Integer> earliest,
            Collection<Catalogue.Link> links,
            int days,
            Random chance) {
        Map<String, Set<String>> waitsFor = new HashMap<>();
        links.forEach(link -> waitsFor.computeIfAbsent(link.after(), unknown -> new HashSet<>())
                .add(link.before()));
        for (double pace = LEISURELY; pace >= HASTY; pace -= FINER) {
            Timetable table = new Timetable(legs, earliest, waitsFor, pace).filled();
            if (table.itineraries.values().stream().allMatch(itinerary -> itinerary.finish() < days)) {
                Map<String, Integer> later = table.later(days, chance);
                return new Timetable(legs, later, waitsFor, pace)
                        .filled()
                        .itineraries
                        .values();
            }
        }
        return new Timetable(legs, earliest, waitsFor, HASTY)
                .filled()
                .itineraries
                .values();
    }

    private Timetable filled() {
        legs.keySet().forEach(this::itinerary);
        return this;
    }

    /** First days of applications, up to most of the time that each has to spare. */
    private Map<String, Integer> later(int days, Random chance) {
        Map<String, Set<String>> waiting = new HashMap<>();
        legs.keySet()
                .forEach(node -> open(node)
                        .forEach(before -> waiting.computeIfAbsent(before, unknown -> new HashSet<>())
                                .add(node)));
        Map<String, Integer> later = new HashMap<>(earliest);
        Map<String, Integer> slack = new HashMap<>();
        itineraries.values().stream()
                .filter(itinerary -> !isWorks(itinerary.node()) && itinerary.begins())
                .forEach(itinerary -> later.put(
                        itinerary.node(),
                        itinerary.days().get(0)
                                + (int) (slack(itinerary, waiting, slack, days) * USED * chance.nextDouble())));
        return later;
    }

    private int slack(Itinerary itinerary, Map<String, Set<String>> waiting, Map<String, Integer> known, int days) {
        Integer before = known.get(itinerary.node());
        if (before != null) {
            return before;
        }
        int slack = waiting.getOrDefault(itinerary.node(), Set.of()).stream()
                .map(itineraries::get)
                .mapToInt(next -> slack(next, waiting, known, days) + next.waits() - itinerary.finish() - 1)
                .min()
                .orElse(days - 1 - itinerary.finish());
        known.put(itinerary.node(), slack);
        return slack;
    }

    private Itinerary itinerary(String node) {
        Itinerary known = itineraries.get(node);
        if (known != null) {
            return known;
        }
        if (!onTheWay.add(node)) {
            throw new IllegalStateException(node + " waits for itself");
        }
        int ready = open(node)
                .mapToInt(before -> itinerary(before).finish() + 1)
                .max()
                .orElse(0);
        Itinerary itinerary = new Itinerary(node, legs.get(node), days(node, ready));
        itineraries.put(node, itinerary);
        return itinerary;
    }

    /** What the node waits for and is still to come; what is done or not needed stands for what it waited for itself. */
    private Stream<String> open(String node) {
        return waitsFor.getOrDefault(node, Set.of()).stream()
                .flatMap(before -> legs.containsKey(before) ? Stream.of(before) : open(before));
    }

    private List<Integer> days(String node, int ready) {
        List<Leg> own = legs.get(node);
        List<Integer> days = new ArrayList<>();
        int day = earliest.getOrDefault(node, 0) - 1;
        for (int leg = 0; leg < own.size(); leg++) {
            int next = day + own.get(leg).days(pace);
            day = switch (own.get(leg).action()) {
                case START_PREPARING ->
                    Math.max(
                            day + 1,
                            isWorks(node) ? ready : ready - own.get(leg + 1).days(pace));
                case SUBMIT, REFILE, GRANT -> Math.max(ready, next);
                default -> Math.max(leg == 0 && isWorks(node) ? ready : 0, next);
            };
            days.add(day);
        }
        return days;
    }

    /** Works begin when all else is done; an application is prepared before. */
    private static boolean isWorks(String node) {
        return !node.contains("/");
    }
}
