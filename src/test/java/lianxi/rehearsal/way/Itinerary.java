package lianxi.rehearsal.way;

import static lianxi.permit.StepAction.ACCEPT;
import static lianxi.permit.StepAction.BEGIN_REVIEW;
import static lianxi.permit.StepAction.END_REVIEW;
import static lianxi.permit.StepAction.GRANT;
import static lianxi.permit.StepAction.REFILE;
import static lianxi.permit.StepAction.START_PREPARING;
import static lianxi.permit.StepAction.SUBMIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import lianxi.permit.StepAction;

/** On which days a node's legs are gone, counted in working days from the first one of the way. */
record Itinerary(String node, List<Leg> legs, List<Integer> days) {

    private static final double STOPPED = 0.35;
    private static final double STOPPED_OVER_HOLIDAY = 0.7;
    private static final Set<StepAction> WAITING = EnumSet.of(SUBMIT, REFILE, GRANT);
    /** Time for a stop between acceptance and decision, each on a day of its own. */
    private static final int SHORTEST = 4;
    /** Between two working days: more than a weekend. */
    private static final int HOLIDAY = 4;

    int finish() {
        return days.get(days.size() - 1);
    }

    /** Whether nothing has happened before. */
    boolean begins() {
        return legs.get(0).action() == START_PREPARING;
    }

    /** The first day for which others must be done. */
    int waits() {
        return IntStream.range(0, legs.size())
                .filter(leg -> WAITING.contains(legs.get(leg).action()))
                .map(days::get)
                .findFirst()
                .orElse(days.get(0));
    }

    /** What happens on a day. */
    record Dated(int day, StepAction action) {}

    /** With a stop of the clock (暂停计时) put in by chance, and readily over holidays. */
    List<Dated> dated(List<LocalDate> workdays, Random chance) {
        List<Dated> dated = new ArrayList<>();
        for (int leg = 0; leg < legs.size(); leg++) {
            dated.add(new Dated(days.get(leg), legs.get(leg).action()));
        }
        span().flatMap(span -> stop(span, workdays, chance)).ifPresent(stop -> {
            dated.add(new Dated(stop.from, BEGIN_REVIEW));
            dated.add(new Dated(stop.to, END_REVIEW));
        });
        dated.sort(Comparator.comparingInt(Dated::day));
        return dated;
    }

    private static Optional<Span> stop(Span span, List<LocalDate> workdays, Random chance) {
        Optional<Span> holiday = overHoliday(workdays, span).map(before -> new Span(before, before + 1));
        boolean stops = chance.nextDouble() < (holiday.isPresent() ? STOPPED_OVER_HOLIDAY : STOPPED);
        if (!stops || span.to - span.from < SHORTEST) {
            return Optional.empty();
        }
        int begin = span.from + 1;
        return holiday.or(() -> Optional.of(new Span(begin, begin + 1 + chance.nextInt(span.to - begin - 1))));
    }

    /** From the acceptance to the decision, where nothing else lies between. */
    private record Span(int from, int to) {}

    private Optional<Span> span() {
        return IntStream.range(1, legs.size())
                .filter(leg ->
                        legs.get(leg).action() == GRANT && legs.get(leg - 1).action() == ACCEPT)
                .mapToObj(leg -> new Span(days.get(leg - 1), days.get(leg)))
                .findFirst();
    }

    /** The last working day before a holiday that lies wholly between. */
    private static Optional<Integer> overHoliday(List<LocalDate> workdays, Span span) {
        return IntStream.range(span.from + 1, span.to - 1)
                .filter(day -> !workdays.get(day).plusDays(HOLIDAY).isAfter(workdays.get(day + 1)))
                .boxed()
                .findFirst();
    }
}
