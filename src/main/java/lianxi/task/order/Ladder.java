package lianxi.task.order;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lianxi.calendar.Light;
import lianxi.calendar.LightReading;
import lianxi.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The ladder's rule (催办规则): 提醒 when ▲, 催办 when ■, 督办单 when still open some working days after a 催办, 督查通报 when a
 * 督办单 was not heeded. Each is prepared once for a date; another date arms the ladder anew. What was named in a 督查通报 goes on up by {@link UpperLadder}. It prepares;
 * a person sends.
 *
 * @param orderAfter working days from the first 催办 to the 督办单, the day of the 催办 not counted
 * @param dueSoon working days left that make a thing due soon
 */
record Ladder(WorkCalendar calendar, int orderAfter, int dueSoon, UpperLadder upper) {

    /**
     * @param sent whatever was sent about the thing, of any date
     * @param order the 督办单 about it that is drafted or stands; null if there is none
     * @param above what was sent about it above the 督办单
     */
    Optional<NextRung> next(
            LadderFacts facts,
            List<SentRung> sent,
            @Nullable StandingOrder order,
            List<SentRung> above,
            LocalDate today) {
        List<SentRung> current = sent.stream()
                .filter(one -> Objects.equals(one.due(), facts.due()))
                .toList();
        return sendable(facts)
                .flatMap(rung -> rung == Rung.REMINDER
                        ? reminder(current, today)
                        : overdue(facts, current, order, above, today));
    }

    /** The rung that a person may send today whatever was sent before: 提醒 or 催办, by the light. */
    Optional<Rung> sendable(LadderFacts facts) {
        LightReading light = facts.light();
        if (!facts.open() || light == null || light.refused() || light.stopped()) {
            return Optional.empty();
        }
        if (light.light() == Light.OVERDUE) {
            return Optional.of(Rung.URGE);
        }
        boolean soon =
                light.light() == Light.DUE_SOON || light.light() == Light.FORECAST_LATE && isNear(light.workdaysLeft());
        return soon ? Optional.of(Rung.REMINDER) : Optional.empty();
    }

    /** ◆ stands before ▲ among the lights: what is both is reminded of as well. */
    private boolean isNear(@Nullable Integer workdaysLeft) {
        return workdaysLeft != null && workdaysLeft <= dueSoon;
    }

    private static Optional<NextRung> reminder(List<SentRung> current, LocalDate today) {
        return first(current, Rung.REMINDER).isPresent()
                ? Optional.empty()
                : Optional.of(new NextRung(Rung.REMINDER, today, true));
    }

    /** What the 督查通报 has named waits for the next rung; before that rung is due it may still be urged and ordered. */
    private Optional<NextRung> overdue(
            LadderFacts facts,
            List<SentRung> current,
            @Nullable StandingOrder order,
            List<SentRung> above,
            LocalDate today) {
        Optional<NextRung> up =
                facts.due() == null ? Optional.empty() : upper.next(facts.due(), facts.due(), above, today);
        return up.filter(NextRung::ready)
                .or(() -> order == null ? urge(facts, current, today) : notice(facts, order, above, today))
                .or(() -> up);
    }

    private Optional<NextRung> urge(LadderFacts facts, List<SentRung> current, LocalDate today) {
        Optional<LocalDate> urged = first(current, Rung.URGE);
        if (urged.isEmpty()) {
            LocalDate due = facts.due();
            return Optional.of(new NextRung(Rung.URGE, due == null ? today : due.plusDays(1), true));
        }
        LocalDate from = calendar.plusWorkdays(urged.get(), orderAfter);
        return Optional.of(new NextRung(Rung.ORDER, from, !today.isBefore(from)));
    }

    private static Optional<NextRung> notice(
            LadderFacts facts, StandingOrder order, List<SentRung> above, LocalDate today) {
        boolean named = above.stream()
                .anyMatch(one -> one.rung() == Rung.NOTICE
                        && (one.due() == null || one.due().equals(facts.due())));
        if (named || !order.issued()) {
            return Optional.empty();
        }
        LocalDate from = order.unheededFrom();
        return Optional.of(new NextRung(Rung.NOTICE, from, !today.isBefore(from)));
    }

    private static Optional<LocalDate> first(List<SentRung> current, Rung rung) {
        return current.stream()
                .filter(one -> one.rung() == rung)
                .map(SentRung::on)
                .min(Comparator.naturalOrder());
    }
}
