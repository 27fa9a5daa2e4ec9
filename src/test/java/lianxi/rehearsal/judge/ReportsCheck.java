package lianxi.rehearsal.judge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.rehearsal.theatre.Deed;

/**
 * Each unit's report of each week is filed, late or missing exactly as it was done.
 *
 * @param owing who owes in each week that is over
 * @param rows the list of reports as the office exports it; what was never begun, in the week of the set-up, is not in it
 * @param boards each week's page as the office sees it: by unit what stands in its row
 */
record ReportsCheck(
        OwnSlots slots,
        Map<LocalDate, List<String>> owing,
        List<Deed> deeds,
        List<Sheet> rows,
        Map<LocalDate, Map<String, String>> boards)
        implements Check {

    @Override
    public String name() {
        return "Weekly reports";
    }

    @Override
    public String promise() {
        return "Each unit's report of each week is filed, late or missing exactly as it was done.";
    }

    @Override
    public Found look() {
        Found.Tally tally = new Found.Tally();
        owing.forEach((week, units) -> {
            List<Sheet> lines =
                    rows.stream().filter(row -> week.equals(row.day("周"))).toList();
            for (String unit : units) {
                report(tally, week, unit, lines);
            }
            tally.that(
                    boards.getOrDefault(week, Map.of()).keySet().equals(Set.copyOf(units)),
                    "On the page of " + week + " stand " + boards.get(week) + ", not " + units);
            lines.forEach(row -> tally.that(
                    units.contains(row.text("单位")), row.text("单位") + " owes nothing in the week of " + week));
        });
        return tally.found();
    }

    private void report(Found.Tally tally, LocalDate week, String unit, List<Sheet> lines) {
        String what = unit + " in the week of " + week;
        Report report = report(unit, week);
        String shown = boards.getOrDefault(week, Map.of()).getOrDefault(unit, "nowhere");
        tally.that(
                shown.contains(report.word()),
                what + " stands on its page as " + shown + ", the deeds say " + report.word());
        List<Sheet> own =
                lines.stream().filter(row -> row.text("单位").equals(unit)).toList();
        tally.that(
                own.size() == 1 || own.isEmpty() && report.first() == null,
                what + " stands in the list " + own.size() + " times");
        for (Sheet row : own) {
            tally.that(
                    row.text("状态").startsWith(report.word()),
                    what + " is " + row.text("状态") + ", the deeds say " + report.word());
            boolean isLate = !row.text("迟报").isBlank() && !row.text("迟报").equals("否");
            tally.that(
                    isLate == report.isLate(),
                    what + " is shown " + (isLate ? "late" : "in time") + ", first filed " + report.first());
        }
    }

    /** How a week ended, by count of units. */
    Map<String, Long> figures() {
        return owing.entrySet().stream()
                .flatMap(week -> week.getValue().stream().map(unit -> report(unit, week.getKey())))
                .collect(Collectors.groupingBy(
                        report -> report.first() == null ? "missing" : report.isLate() ? "late" : "filed",
                        Collectors.counting()));
    }

    private Report report(String unit, LocalDate week) {
        List<Deed> own = new Filings(deeds).of(unit, week);
        Instant first = own.stream()
                .filter(deed -> deed.kind().startsWith("report.filed"))
                .map(Deed::at)
                .findFirst()
                .orElse(null);
        boolean isLate = first != null && first.isAfter(slots.slot(week).orElseThrow());
        return new Report(first, isLate, first == null ? missing(week) : word(own.get(own.size() - 1)));
    }

    private static String word(Deed last) {
        return switch (last.kind()) {
            case "report.accepted" -> "已采用";
            case "report.returned" -> "已退回";
            default -> "已报送";
        };
    }

    /** What was not there when the briefing was signed is missing for good. */
    private String missing(LocalDate week) {
        boolean isSigned = deeds.stream()
                .anyMatch(deed -> deed.kind().equals("briefing.signed")
                        && deed.fact("week").equals(week.toString()));
        return isSigned ? "缺报" : "未报";
    }

    private record Report(Instant first, boolean isLate, String word) {}
}
