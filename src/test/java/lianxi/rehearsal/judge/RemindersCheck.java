package lianxi.rehearsal.judge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxi.rehearsal.theatre.Deed;

/**
 * Who owes a weekly report is reminded on the eve at 15:00 and on the morning at 08:30: the contact and the deputy of each unit that
 * has not filed, once each, nobody else and never early.
 *
 * @param owing who owes in each week; the one after the play too, whose eve may lie within it
 * @param contacts the names of a unit's contact and deputy
 */
record RemindersCheck(
        OwnSlots slots,
        Map<LocalDate, List<String>> owing,
        Instant begun,
        Instant until,
        Map<String, List<String>> contacts,
        List<Deed> deeds,
        List<Told> told,
        Outages outages)
        implements Check {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String OWES = "这一周的信息周报待报送";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    @Override
    public String name() {
        return "Reminders of weekly reports";
    }

    @Override
    public String promise() {
        return "Who owes a report is reminded on the eve and on the morning, once each; nobody else, nobody early.";
    }

    @Override
    public Found look() {
        Found.Tally tally = new Found.Tally();
        List<Told> unexpected = new ArrayList<>(
                told.stream().filter(line -> line.line().contains(OWES)).toList());
        for (LocalDate week : owing.keySet()) {
            Instant slot = slots.slot(week).orElseThrow();
            for (Optional<Instant> due : List.of(slots.eve(week), slots.morning(week))) {
                Instant planned = due.orElseThrow();
                Instant sent = outages.up(planned);
                if (!planned.isBefore(begun) && sent.isBefore(slot) && sent.isBefore(until)) {
                    remind(tally, week, sent, unexpected);
                }
            }
        }
        unexpected.forEach(line -> tally.wrong(
                line.person() + " was told at " + line.at() + " without owing, twice or early: " + line.line()));
        return tally.found();
    }

    private void remind(Found.Tally tally, LocalDate week, Instant sent, List<Told> unexpected) {
        contacts.forEach((unit, people) -> {
            if (owing.get(week).contains(unit) && new Filings(deeds).isOwed(unit, week, sent)) {
                for (String person : people) {
                    Optional<Told> line = unexpected.stream()
                            .filter(one -> one.person().equals(person) && isOf(one, unit, week))
                            .filter(one -> !one.at().isBefore(sent) && !one.at().isAfter(sent.plus(PATIENCE)))
                            .findFirst();
                    tally.that(
                            line.isPresent(),
                            person + " was not reminded at " + sent + " of the week of " + week + " of " + unit);
                    line.ifPresent(unexpected::remove);
                }
            }
        });
    }

    private static boolean isOf(Told line, String unit, LocalDate week) {
        return line.line().startsWith(unit + "：" + DAY.format(week) + "（");
    }
}
