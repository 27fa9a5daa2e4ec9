package lianxi.rehearsal.judge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.rehearsal.theatre.Deed;

/** At each slot the office is told which units are missing, if any: how many, which, each of its people once. */
record MissingListsCheck(
        OwnSlots slots,
        Map<LocalDate, List<String>> owing,
        Set<String> office,
        List<Deed> deeds,
        List<Told> told,
        Outages outages)
        implements Check {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    @Override
    public String name() {
        return "Missing lists";
    }

    @Override
    public String promise() {
        return "At each slot the office is told which units are missing, each of its people once.";
    }

    @Override
    public Found look() {
        Found.Tally tally = new Found.Tally();
        owing.forEach((week, units) -> {
            Instant slot = slots.slot(week).orElseThrow();
            Instant sent = outages.up(slot);
            List<String> missing = units.stream()
                    .filter(unit -> new Filings(deeds).isOwed(unit, week, sent))
                    .toList();
            List<Told> lists = told.stream()
                    .filter(line ->
                            line.line().startsWith("周报未报清单") && line.line().contains(DAY.format(week) + "（"))
                    .toList();
            list(tally, week, sent, missing, lists);
        });
        return tally.found();
    }

    private void list(Found.Tally tally, LocalDate week, Instant sent, List<String> missing, List<Told> lists) {
        String what = "The missing list of " + week;
        Set<String> people = lists.stream().map(Told::person).collect(Collectors.toSet());
        tally.that(people.size() == lists.size(), what + " went twice to somebody");
        Set<String> expected = missing.isEmpty() ? Set.of() : office;
        tally.that(people.equals(expected), what + " went to " + people + ", missing were " + missing);
        for (Told list : lists) {
            tally.that(!list.at().isBefore(sent), what + " went early, at " + list.at());
            tally.that(
                    list.line()
                                    .contains("：" + missing.size() + " 个单位未报（共 "
                                            + owing.get(week).size() + " 个）")
                            && missing.stream().allMatch(list.body()::contains),
                    what + " says " + list.line() + " " + list.body() + ", missing were " + missing);
        }
    }
}
