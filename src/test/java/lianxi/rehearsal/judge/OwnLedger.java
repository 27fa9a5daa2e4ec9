package lianxi.rehearsal.judge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the clock owes between the set-up and the end of the play, by the rules of the notice: what it is called in the ledger, when it
 * falls due, until when it is still of use.
 *
 * @param meetings null where the group has no regular meeting
 * @param meetingsBegun when the regular meeting was laid down
 * @param noticesFrom the first day of the supervision notice's cadence
 */
record OwnLedger(
        OwnCalendar calendar,
        Instant begun,
        Instant until,
        @Nullable OwnMeetings meetings,
        Instant meetingsBegun,
        @Nullable LocalDate noticesFrom) {

    private static final LocalTime MORNING = LocalTime.of(8, 30);

    /** @param useless from when on it is not made any more but recorded as missed; null where it is always made */
    record Debt(
            String kind,
            String period,
            Instant due,
            @Nullable Instant useless) {}

    List<Debt> debts() {
        List<Debt> debts = new ArrayList<>();
        OwnSlots slots = new OwnSlots(calendar);
        LocalDate first = OwnSlots.dayOf(begun);
        LocalDate last = OwnSlots.dayOf(until);
        for (LocalDate week : slots.weeks(first.minusWeeks(1), last.plusWeeks(2))) {
            weekly(debts, slots, week);
        }
        for (LocalDate day : calendar.workdays(first, last)) {
            debts.add(daily(slots, day));
        }
        if (meetings != null) {
            meetings.agendas(meetingsBegun, until)
                    .forEach(month -> debts.add(
                            new Debt("meeting.agenda", month.toString(), meetings.agenda(month, meetingsBegun), null)));
        }
        if (noticesFrom != null) {
            OwnCadence cadence = new OwnCadence(calendar);
            for (YearMonth month : cadence.months(noticesFrom, last)) {
                debts.add(new Debt(
                        "supervision.notice", month.toString(), OwnSlots.at(cadence.day(month), MORNING), null));
            }
        }
        return debts.stream()
                .filter(debt -> !debt.due().isBefore(begun) && debt.due().isBefore(until))
                .toList();
    }

    private static void weekly(List<Debt> debts, OwnSlots slots, LocalDate week) {
        Instant slot = slots.slot(week).orElseThrow();
        LocalDate day = OwnSlots.dayOf(slot);
        String period = day.equals(week) ? week.toString() : week + "@" + day;
        debts.add(new Debt("weekly.open", week.toString(), slots.opens(week), null));
        debts.add(new Debt("notification.eve", period, slots.eve(week).orElseThrow(), slot));
        debts.add(new Debt("notification.morning", period, slots.morning(week).orElseThrow(), slot));
        debts.add(new Debt("weekly.missing-list", week.toString(), slot, next(slots, week)));
        debts.add(new Debt(
                "briefing.due", week.toString(), slots.briefingDue(week).orElseThrow(), null));
    }

    private static Instant next(OwnSlots slots, LocalDate week) {
        return slots.slot(week.plusWeeks(1)).orElseGet(() -> next(slots, week.plusWeeks(1)));
    }

    /** Of the morning, on a slot's day of the slot: what was told in the morning is told no second time. */
    private static Debt daily(OwnSlots slots, LocalDate day) {
        Optional<Instant> slot = slots.slot(OwnSlots.weekOf(day))
                .filter(moment -> OwnSlots.dayOf(moment).equals(day));
        return new Debt(
                "notification.daily",
                day.toString(),
                slot.orElseGet(() -> OwnSlots.at(day, MORNING)),
                OwnSlots.at(day.plusDays(1), LocalTime.MIDNIGHT));
    }
}
