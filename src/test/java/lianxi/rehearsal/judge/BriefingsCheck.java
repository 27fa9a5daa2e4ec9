package lianxi.rehearsal.judge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.rehearsal.theatre.Deed;

/**
 * One briefing a week, signed as the director did it, numbered without a gap.
 *
 * @param rows the list of briefings as the office exports it
 */
record BriefingsCheck(OwnSlots slots, List<LocalDate> weeks, List<Deed> deeds, List<Sheet> rows, Outages outages)
        implements Check {

    @Override
    public String name() {
        return "Briefings";
    }

    @Override
    public String promise() {
        return "One briefing a week, signed in time, numbered without a gap.";
    }

    @Override
    public Found look() {
        Found.Tally tally = new Found.Tally();
        Map<LocalDate, Instant> signed = signed();
        for (LocalDate week : weeks) {
            long there = rows.stream()
                    .filter(row ->
                            week.equals(row.day("所属周")) && !row.text("期号").isEmpty())
                    .count();
            tally.that(there == 1, "The week of " + week + " has " + there + " briefings");
            Instant at = signed.get(week);
            Instant due = due(week);
            tally.that(
                    at != null && !at.isAfter(due), "The briefing of " + week + " was signed " + at + ", due " + due);
        }
        numbers(tally, signed);
        return tally.found();
    }

    /** A house in the dark at the slot or the due moment has until the evening of the working day on which it is up again. */
    private Instant due(LocalDate week) {
        Instant due = slots.briefingDue(week).orElseThrow();
        Instant up = outages.up(
                outages.up(slots.slot(week).orElseThrow()).isAfter(due)
                        ? slots.slot(week).orElseThrow()
                        : due);
        return up.equals(due) || up.isBefore(due) ? due : slots.evening(up);
    }

    /** A number each in the order of signing; the year begins anew, the whole goes on. */
    private void numbers(Found.Tally tally, Map<LocalDate, Instant> signed) {
        List<LocalDate> order = signed.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
        int overall = 0;
        int ofYear = 0;
        int year = 0;
        for (LocalDate week : order) {
            int signedIn = OwnSlots.dayOf(signed.get(week)).getYear();
            ofYear = signedIn == year ? ofYear + 1 : 1;
            year = signedIn;
            overall++;
            String number = "第" + ofYear + "期（总第" + overall + "期）";
            List<String> shown = rows.stream()
                    .filter(row -> week.equals(row.day("所属周")))
                    .map(row -> row.text("期号"))
                    .toList();
            tally.that(
                    shown.equals(List.of(number)), "The briefing of " + week + " is " + shown + ", in turn " + number);
        }
        long numbered = rows.stream().filter(row -> !row.text("期号").isEmpty()).count();
        tally.that(numbered == order.size(), numbered + " briefings have a number, " + order.size() + " were signed");
    }

    private Map<LocalDate, Instant> signed() {
        return deeds.stream()
                .filter(deed -> deed.kind().equals("briefing.signed"))
                .sorted(Comparator.comparing(Deed::at))
                .collect(Collectors.toMap(
                        deed -> LocalDate.parse(deed.fact("week")), Deed::at, (first, again) -> first));
    }
}
