package lianxi.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lianxi.rehearsal.theatre.Deed;

/** What was made to fail in a play, in words: what struck, where the hosts stood, what found no room before the end. */
record ReportFaults(List<Deed> deeds) {

    /**
     * A fault as it came.
     *
     * @param number from 1, as on the timeline
     * @param when both by the play's clock
     */
    record Struck(int number, Instant from, Instant to, String what) {

        private static final int DAY = "2017-01-05".length();

        public String when() {
            String began = ReportWords.moment(from);
            String ended = ReportWords.moment(to);
            boolean isOneDay = began.substring(0, DAY).equals(ended.substring(0, DAY));
            return began.equals(ended)
                    ? began
                    : began + " to " + (isOneDay ? ended.substring(DAY).strip() : ended);
        }
    }

    List<Struck> struck() {
        List<Struck> struck = new ArrayList<>();
        deeds.stream()
                .filter(deed -> deed.kind().startsWith("fault."))
                .sorted(Comparator.comparing(ReportFaults::from))
                .forEach(deed -> struck.add(new Struck(struck.size() + 1, from(deed), moment(deed, "to"), what(deed))));
        return struck;
    }

    /** The zones of the hosts where they are not the group's; empty where they are. */
    Optional<String> zones() {
        return of("misfortune.zones").stream().map(deed -> deed.fact("hosts")).findFirst();
    }

    List<String> leftOut() {
        return of("misfortune.left-out").stream()
                .map(deed -> ReportWords.moment(deed.at()) + ": " + ReportWords.fault(deed.fact("fault")))
                .toList();
    }

    private List<Deed> of(String kind) {
        return deeds.stream().filter(deed -> deed.kind().equals(kind)).toList();
    }

    private static Instant from(Deed deed) {
        return moment(deed, "from");
    }

    /** What lasts no time of the play came at the deed's own moment. */
    private static Instant moment(Deed deed, String fact) {
        String moment = deed.facts().get(fact);
        return moment == null ? deed.at() : Instant.parse(moment);
    }

    private static String what(Deed deed) {
        String node = deed.facts().get("node");
        String seconds = deed.facts().get("seconds");
        return ReportWords.fault(deed.kind())
                + (node == null ? "" : " (node " + node + ")")
                + (seconds == null ? "" : "; it served again after " + seconds + " s");
    }
}
