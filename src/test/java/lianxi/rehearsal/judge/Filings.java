package lianxi.rehearsal.judge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lianxi.rehearsal.theatre.Deed;

/** What was done with the weekly reports, in the order of the deeds. */
record Filings(List<Deed> deeds) {

    private static final String RETURNED = "report.returned";

    List<Deed> of(String unit, LocalDate week) {
        return deeds.stream()
                .filter(deed -> deed.kind().startsWith("report."))
                .filter(deed ->
                        deed.fact("unit").equals(unit) && deed.fact("week").equals(week.toString()))
                .toList();
    }

    /** Whether the last thing that was done with the report by then leaves it with the unit. */
    boolean isOwed(String unit, LocalDate week, Instant moment) {
        return of(unit, week).stream()
                .filter(deed -> !deed.at().isAfter(moment))
                .reduce((one, later) -> later)
                .map(deed -> deed.kind().equals(RETURNED))
                .orElse(true);
    }
}
