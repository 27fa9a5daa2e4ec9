package lianxi.rehearsal.judge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the notice makes owed, week by week and month by month: reports, briefings, meetings, supervision notices. */
record OwedChecks(Evidence evidence, OwnCalendar calendar, OwnSlots slots, Outages down) {

    List<Check> all() {
        List<Check> checks = new ArrayList<>(List.of(weeks(), reports(), briefings()));
        meetings().ifPresent(checks::add);
        checks.addAll(List.of(notices(), rules(), ledger()));
        return checks;
    }

    WeeksCheck weeks() {
        return new WeeksCheck(
                slots,
                evidence.played().begun(),
                evidence.played().until(),
                evidence.lists().slots());
    }

    ReportsCheck reports() {
        return new ReportsCheck(
                slots,
                units(weeks().owed()),
                evidence.played().deeds(),
                evidence.lists().reports(),
                evidence.lists().boards());
    }

    /** None where the group has no regular meeting. */
    Optional<MeetingsCheck> meetings() {
        return Optional.ofNullable(rule())
                .map(rule -> new MeetingsCheck(
                        rule,
                        meetingsBegun(),
                        evidence.played().until(),
                        evidence.played().deeds(),
                        evidence.lists().meetings(),
                        evidence.rows().ledger()));
    }

    /** Who owes in each of the weeks. */
    Map<LocalDate, List<String>> units(List<LocalDate> weeks) {
        Map<LocalDate, List<String>> units = new LinkedHashMap<>();
        weeks.forEach(
                week -> units.put(week, evidence.group().units(slots.day(week).orElseThrow())));
        return units;
    }

    /** The weeks of the play and the next one, of which may be reminded before a long holiday, and so before the play ends. */
    List<LocalDate> weeksWithTheNext() {
        LocalDate end = OwnSlots.dayOf(evidence.played().until());
        return Stream.concat(
                        weeks().owed().stream(),
                        slots.weeks(end, end.plusWeeks(3)).stream().limit(1))
                .distinct()
                .toList();
    }

    private BriefingsCheck briefings() {
        return new BriefingsCheck(
                slots, signable(), evidence.played().deeds(), evidence.lists().briefings(), down);
    }

    /** The weeks whose briefing had to be signed before the play ended. */
    private List<LocalDate> signable() {
        return weeks().owed().stream()
                .filter(week -> !slots.briefingDue(week)
                        .orElseThrow()
                        .isAfter(evidence.played().until()))
                .toList();
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

    private @Nullable OwnMeetings rule() {
        Evidence.Series series = evidence.group().meetings();
        return series == null ? null : new OwnMeetings(calendar, series.dayOfMonth(), series.time());
    }

    private Instant meetingsBegun() {
        Evidence.Series series = evidence.group().meetings();
        return series == null ? evidence.played().begun() : series.begun();
    }
}
