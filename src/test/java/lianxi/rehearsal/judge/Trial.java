package lianxi.rehearsal.judge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lianxi.rehearsal.theatre.Deed;
import lianxi.rehearsal.theatre.Letter;
import org.jspecify.annotations.Nullable;

/** Holds the evidence against the own model, check by check, and counts. */
final class Trial {

    private final Evidence evidence;
    private final OwnCalendar calendar;
    private final List<Look> looks;
    private final OwnSlots slots;
    private final Outages down;
    private final Outages mailAway;
    private final Paper.Downloads downloads;
    private final List<String> late;
    private final List<Letter> letters;

    Trial(
            Evidence evidence,
            OwnCalendar calendar,
            List<Look> looks,
            Paper.Downloads downloads,
            List<String> late,
            List<Letter> letters) {
        this.evidence = evidence;
        this.calendar = calendar;
        this.looks = looks;
        this.slots = new OwnSlots(calendar);
        this.down = Outages.of(evidence.played().deeds(), "fault.down");
        this.mailAway = Outages.of(evidence.played().deeds(), "fault.mail");
        this.downloads = downloads;
        this.late = late;
        this.letters = letters;
    }

    Verdict verdict() {
        WeeksCheck weeks = new WeeksCheck(
                slots,
                evidence.played().begun(),
                evidence.played().until(),
                evidence.lists().slots());
        List<LocalDate> over = weeks.owed();
        ReportsCheck reports = new ReportsCheck(
                slots,
                units(over),
                evidence.played().deeds(),
                evidence.lists().reports(),
                evidence.lists().boards());
        BriefingsCheck briefings = new BriefingsCheck(
                slots,
                signable(over),
                evidence.played().deeds(),
                evidence.lists().briefings(),
                down);
        WritesCheck writes =
                new WritesCheck(evidence.played().writes(), evidence.rows().trail());
        @Nullable MeetingsCheck meetings = meetings();
        List<Check> checks = new ArrayList<>(List.of(weeks, reports, briefings));
        Stream.ofNullable(meetings).forEach(checks::add);
        checks.addAll(List.of(rules(), notices(), followUp(), writes, papers(), trail(), ledger()));
        checks.addAll(told(over));
        checks.add(mails());
        checks.addAll(List.of(
                new TaskLightsCheck(calendar, looks),
                new TrackLightsCheck(calendar, looks),
                new DeedsCheck(evidence.played().deeds(), evidence.played().pages()),
                answers(),
                queries()));
        List<Verdict.Result> results = checks.stream()
                .map(check -> new Verdict.Result(check.name(), check.look()))
                .toList();
        return new Verdict(figures(weeks, reports, meetings, writes, results), results);
    }

    private Map<String, Object> figures(
            WeeksCheck weeks,
            ReportsCheck reports,
            @Nullable MeetingsCheck meetings,
            WritesCheck writes,
            List<Verdict.Result> results) {
        Map<String, Long> filed = reports.figures();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("weeks", weeks.owed().size());
        figures.put("units", evidence.group().units().size());
        figures.put("filed", filed.getOrDefault("filed", 0L));
        figures.put("late", filed.getOrDefault("late", 0L));
        figures.put("missing", filed.getOrDefault("missing", 0L));
        figures.put("briefings", papers("BRIEFING"));
        figures.put("agendas", meetings == null ? 0 : meetings.agendas());
        figures.put("meetings", meetings == null ? 0 : meetings.held());
        figures.put("notices", papers("SUPERVISION_NOTICE"));
        figures.put("acked", evidence.played().writes().size());
        figures.put("lost", writes.lost().size());
        figures.put("doubled", writes.doubled().size());
        figures.put("documents", evidence.rows().papers().size());
        figures.put("audit", evidence.rows().trail().size());
        figures.put(
                "reminders",
                evidence.rows().told().stream().filter(Told::isDigest).count());
        figures.put("pages", evidence.played().requests());
        figures.put("over6", queries().overdrawn().size());
        figures.put("status5xx", answers().errors());
        figures.put("lights", looked(results, "Due dates and lights"));
        figures.put("faults", faults());
        return figures;
    }

    private static int looked(List<Verdict.Result> results, String name) {
        return results.stream()
                .filter(result -> result.name().startsWith(name))
                .mapToInt(result -> result.found().looked())
                .sum();
    }

    private long faults() {
        return evidence.played().deeds().stream()
                .filter(deed -> deed.kind().startsWith("fault."))
                .count();
    }

    private long papers(String series) {
        return evidence.rows().papers().stream()
                .filter(paper -> paper.series().equals(series))
                .count();
    }

    /** Who owes in each week. */
    private Map<LocalDate, List<String>> units(List<LocalDate> weeks) {
        Map<LocalDate, List<String>> units = new LinkedHashMap<>();
        weeks.forEach(
                week -> units.put(week, evidence.group().units(slots.day(week).orElseThrow())));
        return units;
    }

    /** The weeks whose briefing had to be signed before the play ended. */
    private List<LocalDate> signable(List<LocalDate> weeks) {
        return weeks.stream()
                .filter(week -> !slots.briefingDue(week)
                        .orElseThrow()
                        .isAfter(evidence.played().until()))
                .toList();
    }

    private @Nullable OwnMeetings rule() {
        Evidence.Series series = evidence.group().meetings();
        return series == null ? null : new OwnMeetings(calendar, series.dayOfMonth(), series.time());
    }

    private Instant meetingsBegun() {
        Evidence.Series series = evidence.group().meetings();
        return series == null ? evidence.played().begun() : series.begun();
    }

    private @Nullable MeetingsCheck meetings() {
        OwnMeetings rule = rule();
        return rule == null
                ? null
                : new MeetingsCheck(
                        rule,
                        meetingsBegun(),
                        evidence.played().until(),
                        evidence.played().deeds(),
                        evidence.lists().meetings(),
                        evidence.rows().ledger());
    }

    private NoticesCheck notices() {
        LocalDate from = evidence.group().noticesFrom();
        List<YearMonth> months = from == null
                ? List.of()
                : new OwnCadence(calendar)
                        .months(from, OwnSlots.dayOf(evidence.played().until()));
        return new NoticesCheck(months, evidence.lists().notices());
    }

    private RulesCheck rules() {
        Evidence.Group group = evidence.group();
        return new RulesCheck(evidence.played().deeds(), group.meetings(), group.noticesFrom());
    }

    private FollowUpCheck followUp() {
        return new FollowUpCheck(
                OwnSlots.dayOf(evidence.played().until().minusMillis(1)),
                evidence.lists().decisions(),
                evidence.lists().tasks(),
                new HashSet<>(late));
    }

    private PapersCheck papers() {
        return new PapersCheck(
                evidence.rows().papers(), downloads, evidence.played().deeds());
    }

    private TrailCheck trail() {
        return new TrailCheck(
                evidence.rows().trail(),
                evidence.rows().seals(),
                evidence.lists().verified(),
                evidence.played().until());
    }

    private LedgerCheck ledger() {
        OwnLedger own = new OwnLedger(
                calendar,
                evidence.played().begun(),
                evidence.played().until(),
                rule(),
                meetingsBegun(),
                evidence.group().noticesFrom());
        return new LedgerCheck(own.debts(), evidence.rows().ledger(), down);
    }

    private List<Check> told(List<LocalDate> weeks) {
        List<Told> told = evidence.rows().told();
        return List.of(
                new RemindersCheck(
                        slots,
                        units(withTheNext(weeks)),
                        evidence.played().begun(),
                        evidence.played().until(),
                        evidence.group().contacts(),
                        evidence.played().deeds(),
                        told,
                        down),
                new MissingListsCheck(
                        slots,
                        units(weeks),
                        evidence.group().office(),
                        evidence.played().deeds(),
                        told,
                        down),
                new AnswerRemindersCheck(
                        calendar, evidence.played().until(), evidence.rows().invited(), told, down),
                new DigestsCheck(told));
    }

    /** What is owed next may be reminded of before a long holiday, and so before the play ends. */
    private List<LocalDate> withTheNext(List<LocalDate> weeks) {
        LocalDate end = OwnSlots.dayOf(evidence.played().until());
        return Stream.concat(
                        weeks.stream(),
                        slots.weeks(end, end.plusWeeks(3)).stream().limit(1))
                .distinct()
                .toList();
    }

    private MailsCheck mails() {
        List<Instant> falls = evidence.played().deeds().stream()
                .filter(deed -> deed.kind().equals("fault.kill") || deed.kind().equals("fault.database"))
                .map(Deed::at)
                .toList();
        return new MailsCheck(slots, evidence.rows().mails(), letters, mailAway, down, falls);
    }

    private QueriesCheck queries() {
        return new QueriesCheck(evidence.played().requests(), evidence.played().dear());
    }

    private AnswersCheck answers() {
        return new AnswersCheck(evidence.played().statuses(), evidence.played().failures());
    }
}
