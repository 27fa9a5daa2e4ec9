package lianxi.rehearsal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lianxi.rehearsal.theatre.BadManners;
import lianxi.rehearsal.theatre.Deed;
import lianxi.shared.BusinessClock;

/** What the report calls things, for readers who know nothing of the program: figures, faults, manners, answers. */
final class ReportWords {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessClock.ZONE);
    private static final DateTimeFormatter EXACTLY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(BusinessClock.ZONE);
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:[\\d.]+)?Z");

    private static final Map<String, String> FIGURES = Map.ofEntries(
            Map.entry("weeks", "weekly slots"),
            Map.entry("units", "units that report"),
            Map.entry("filed", "reports filed in time"),
            Map.entry("late", "filed late"),
            Map.entry("missing", "never filed"),
            Map.entry("briefings", "briefings signed"),
            Map.entry("agendas", "agendas drafted"),
            Map.entry("meetings", "meetings held"),
            Map.entry("notices", "supervision notices"),
            Map.entry("acked", "writes acknowledged"),
            Map.entry("lost", "of them lost"),
            Map.entry("doubled", "of them done twice"),
            Map.entry("documents", "official documents"),
            Map.entry("audit", "rows in the audit trail"),
            Map.entry("reminders", "reminders in digests"),
            Map.entry("pages", "requests answered"),
            Map.entry("over6", "pages over six queries"),
            Map.entry("status5xx", "server errors"),
            Map.entry("lights", "due dates and lights compared"),
            Map.entry("faults", "faults that struck"));

    private static final Map<String, String> FAULTS = Map.of(
            "fault.kill", "A node was killed while it answered a form, and started at once",
            "fault.database", "The database server was stopped and started under all nodes",
            "fault.mail", "The mail server was away",
            "fault.down", "All nodes were down");

    private static final Map<BadManners.Kind, String> MANNERS = Map.of(
            BadManners.Kind.TWICE, "pressed a button twice",
            BadManners.Kind.WRONG, "typed something wrong first",
            BadManners.Kind.TWO_AT_ONCE, "saved the same from two windows");

    private static final Map<Integer, String> ANSWERS = Map.of(
            200, "a page or a file",
            302, "done, and led on",
            303, "done, and led on",
            403, "not theirs to do",
            404, "not there for them",
            409, "somebody else was first",
            422, "refused, with what was typed given back");

    private ReportWords() {}

    /** 19,245 */
    static String number(Number number) {
        return "%,d".formatted(number.longValue());
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    static String figure(String name) {
        return FIGURES.getOrDefault(name, name);
    }

    /** @param kind of the deed by which the fault tells of itself */
    static String fault(String kind) {
        return FAULTS.getOrDefault(kind, kind);
    }

    static String manners(BadManners.Kind kind) {
        return MANNERS.get(kind);
    }

    static String answer(int status) {
        return ANSWERS.getOrDefault(status, status >= 500 ? "an error of the product's own" : "");
    }

    /** "report.filed-for" as "report filed for". */
    static String kind(String kind) {
        return kind.replace('.', ' ').replace('-', ' ');
    }

    /** What was done, when, with the facts that tell which it was. */
    static String deed(Deed deed) {
        String facts = deed.facts().entrySet().stream()
                .filter(fact -> !fact.getValue().isBlank() && isTelling(fact.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> fact.getKey() + " " + fact.getValue())
                .collect(Collectors.joining(", "));
        return moment(deed.at()) + " " + kind(deed.kind()) + (facts.isEmpty() ? "" : ": " + facts);
    }

    /** Where it can be read and what a page answered is of no interest here. */
    private static boolean isTelling(String fact) {
        return !fact.equals("page") && !fact.equals("hash") && !fact.equals("done") && !fact.equals("says");
    }

    /** A sentence of the judge's with its moments in the group's time. */
    static String local(String text) {
        return INSTANT.matcher(text).replaceAll(ReportWords::local);
    }

    private static String local(MatchResult moment) {
        return EXACTLY.format(Instant.parse(moment.group()));
    }
}
