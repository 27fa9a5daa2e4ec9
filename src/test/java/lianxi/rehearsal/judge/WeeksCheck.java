package lianxi.rehearsal.judge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The weeks that owe reports, and their slots: each Friday, that of the spring festival on the Thursday before it.
 *
 * @param shown by week the day of the slot, as the week's page shows it
 */
record WeeksCheck(OwnSlots slots, Instant from, Instant until, Map<LocalDate, LocalDate> shown) implements Check {

    @Override
    public String name() {
        return "Weeks and their slots";
    }

    @Override
    public String promise() {
        return "Reports are owed by Friday noon, or by noon of the week's last working day before it.";
    }

    @Override
    public Found look() {
        Found.Tally tally = new Found.Tally();
        List<LocalDate> weeks = owed();
        for (LocalDate week : weeks) {
            LocalDate day = slots.day(week).orElseThrow();
            tally.that(
                    day.equals(shown.get(week)),
                    "The slot of " + week + " is shown on " + shown.get(week) + ", the model says " + day);
        }
        new TreeSet<>(shown.keySet())
                .forEach(week -> tally.that(weeks.contains(week), "The week of " + week + " owes nothing"));
        return tally.found();
    }

    /** The weeks whose slot falls into the play. */
    List<LocalDate> owed() {
        return slots
                .weeks(OwnSlots.dayOf(from).minusWeeks(1), OwnSlots.dayOf(until).plusWeeks(1))
                .stream()
                .filter(week -> !slots.slot(week).orElseThrow().isBefore(from))
                .filter(week -> slots.slot(week).orElseThrow().isBefore(until))
                .toList();
    }
}
