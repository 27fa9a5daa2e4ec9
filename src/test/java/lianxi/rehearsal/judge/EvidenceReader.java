package lianxi.rehearsal.judge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.rehearsal.theatre.Chronicle;
import lianxi.rehearsal.theatre.Deed;
import lianxi.rehearsal.theatre.Page;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Gathers what the judge looks at when the play is over: through the office's and the auditor's eyes, and in the tables. */
record EvidenceReader(Eyes eyes, Chronicle chronicle, OwnCalendar calendar) {

    private static final Pattern SLOT = Pattern.compile("报送时点：(?:\\d+年)?(\\d+)月(\\d+)日");
    /** So many pages of deeds are looked at again, spread over the play. */
    private static final int PAGES = 120;

    Evidence read(Instant until) {
        Instant begun = told("group.founded").findFirst().orElseThrow().at();
        // People and pages first: what they do is in the chronicle and in the trail as well.
        Map<String, String> pages = pages();
        Evidence.Lists lists = lists(begun, until);
        Evidence.Played played = played(begun, until, pages);
        return eyes.tables(tables -> new Evidence(played, lists, rows(tables), group(tables)));
    }

    private Stream<Deed> told(String kind) {
        return chronicle.deeds().stream().filter(deed -> deed.kind().equals(kind));
    }

    private Evidence.Played played(Instant begun, Instant until, Map<String, String> pages) {
        return new Evidence.Played(
                begun,
                until,
                chronicle.deeds(),
                chronicle.acknowledged(),
                chronicle.statuses(),
                chronicle.failures(),
                chronicle.requests(),
                chronicle.measured(),
                chronicle.dear(),
                pages);
    }

    private Evidence.Lists lists(Instant begun, Instant until) {
        Map<LocalDate, LocalDate> slots = new TreeMap<>();
        Map<LocalDate, Map<String, String>> boards = new TreeMap<>();
        for (LocalDate week : new WeeksCheck(new OwnSlots(calendar), begun, until, Map.of()).owed()) {
            Page page = eyes.office().get("/weekly/" + week);
            slot(slots, week, page);
            boards.put(week, board(page));
        }
        return new Evidence.Lists(
                sheet("/weekly/reports.xlsx"),
                sheet("/briefings.xlsx"),
                sheet("/meetings.xlsx"),
                sheet("/meetings/decisions.xlsx"),
                sheet("/tasks.xlsx?stage=ALL"),
                sheet("/supervision/notices.xlsx"),
                slots,
                boards,
                eyes.auditor().get("/admin/audit/verification").document().text());
    }

    private static Map<String, String> board(Page page) {
        return page.document().select("tbody tr:has(th)").stream()
                .collect(Collectors.toMap(
                        row -> row.selectFirst("th").text(), Element::text, (one, other) -> one + other));
    }

    private static void slot(Map<LocalDate, LocalDate> slots, LocalDate week, Page page) {
        Matcher shown = SLOT.matcher(page.document().text());
        if (shown.find()) {
            slots.put(
                    week,
                    LocalDate.of(week.getYear(), Integer.parseInt(shown.group(1)), Integer.parseInt(shown.group(2))));
        }
    }

    private static Evidence.Rows rows(Tables tables) {
        return new Evidence.Rows(
                Owed.read(tables),
                Trail.read(tables),
                tables.list("select count(*) as seals from audit_seal", row -> row.getLong("seals"))
                        .get(0),
                Paper.read(tables),
                Told.read(tables),
                Mailed.read(tables),
                Invited.read(tables));
    }

    private Evidence.Group group(Tables tables) {
        List<Evidence.Reporting> reporting = told("unit.reports")
                .map(deed -> new Evidence.Reporting(deed.fact("unit"), OwnSlots.dayOf(deed.at())))
                .toList();
        Map<String, List<String>> contacts = told("unit.contact")
                .collect(Collectors.groupingBy(
                        deed -> deed.fact("unit"), Collectors.mapping(deed -> deed.fact("name"), Collectors.toList())));
        Set<String> office = new HashSet<>(tables.list(
                "select a.name from access_grant g join access_account a on a.id = g.account_id"
                        + " where g.role = 'OFFICE' and g.revoked_at is null",
                row -> row.getString("name")));
        return new Evidence.Group(reporting, contacts, office, series(tables), noticesFrom(tables));
    }

    private static Evidence.@Nullable Series series(Tables tables) {
        return tables
                .list(
                        "select number, at, set_at from meeting_series_rule where kind = 'DAY' order by set_at limit 1",
                        row -> new Evidence.Series(
                                row.getInt("number"),
                                LocalTime.parse(row.getString("at")),
                                row.getTimestamp("set_at").toInstant()))
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Not before the moment in which the cadence was laid down. */
    private static @Nullable LocalDate noticesFrom(Tables tables) {
        return tables
                .list(
                        "select set_at from supervision_notice_cadence order by id limit 1",
                        row -> OwnSlots.dayOf(row.getTimestamp("set_at").toInstant()))
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Of the pages that deeds named, so many, spread evenly, as the office reads them. */
    private Map<String, String> pages() {
        List<String> named = chronicle.deeds().stream()
                .map(Deed::facts)
                .filter(facts -> facts.containsKey(DeedsCheck.SAYS))
                .map(facts -> facts.get(DeedsCheck.PAGE))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        int step = Math.max(1, named.size() / PAGES);
        Map<String, String> pages = new HashMap<>();
        for (int i = 0; i < named.size(); i += step) {
            pages.put(named.get(i), eyes.office().get(named.get(i)).document().text());
        }
        return pages;
    }

    private List<Sheet> sheet(String path) {
        return Sheet.read(eyes.office().download(path).bytes());
    }
}
