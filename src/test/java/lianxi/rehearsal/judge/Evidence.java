package lianxi.rehearsal.judge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxi.rehearsal.theatre.Acknowledged;
import lianxi.rehearsal.theatre.Chronicle;
import lianxi.rehearsal.theatre.Deed;
import org.jspecify.annotations.Nullable;

/** All that lies before the judge when the play is over. */
record Evidence(Played played, Lists lists, Rows rows, Group group) {

    /**
     * What the people of the play did and met.
     *
     * @param begun when the group was set up
     * @param measured how many pages told what they cost
     * @param pages the text of the pages that deeds named, by path
     */
    record Played(
            Instant begun,
            Instant until,
            List<Deed> deeds,
            List<Acknowledged> writes,
            Map<Integer, Integer> statuses,
            List<String> failures,
            long requests,
            long measured,
            List<Chronicle.Dear> dear,
            Map<String, String> pages) {}

    /**
     * What the office takes away as spreadsheets.
     *
     * @param slots by week the day of the slot that its page shows
     * @param boards by week and unit what stands in its row of that page
     * @param verified what the auditor's page says of the trail
     */
    record Lists(
            List<Sheet> reports,
            List<Sheet> briefings,
            List<Sheet> meetings,
            List<Sheet> decisions,
            List<Sheet> tasks,
            List<Sheet> notices,
            Map<LocalDate, LocalDate> slots,
            Map<LocalDate, Map<String, String>> boards,
            String verified) {}

    /** What lies in the tables. */
    record Rows(
            List<Owed> ledger,
            List<Trail> trail,
            long seals,
            List<Paper> papers,
            List<Told> told,
            List<Mailed> mails,
            List<Invited> invited) {}

    /**
     * How the group is set up.
     *
     * @param reporting those that report, and from when on
     * @param contacts the contact and the deputy of each unit that reports
     * @param meetings the day of the month and the time of the regular meeting; null without one
     * @param noticesFrom the first day from which supervision notices are owed; null without them
     */
    record Group(
            List<Reporting> reporting,
            Map<String, List<String>> contacts,
            Set<String> office,
            @Nullable Series meetings,
            @Nullable LocalDate noticesFrom) {

        List<String> units() {
            return reporting.stream().map(Reporting::unit).distinct().toList();
        }

        /** The units that owe a report of a week, as they stood on the day of its slot. */
        List<String> units(LocalDate day) {
            return reporting.stream()
                    .filter(unit -> !day.isBefore(unit.from()))
                    .map(Reporting::unit)
                    .toList();
        }
    }

    /** A unit that owes a report each week from a day on, as the office entered it. */
    record Reporting(String unit, LocalDate from) {}

    /** @param begun when it was laid down */
    record Series(int dayOfMonth, LocalTime time, Instant begun) {}
}
