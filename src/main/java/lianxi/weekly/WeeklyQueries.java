package lianxi.weekly;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.calendar.ReportWeek;
import lianxi.calendar.WorkCalendar;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.Moments;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The week's state over all units: for the board, the briefing, the home pages and the reminders. */
@Component
@Transactional(readOnly = true)
public class WeeklyQueries {

    private static final int EXPORT_ROWS = 20_000;

    private final JdbcClient jdbc;
    private final RosterQueries roster;
    private final ObjectProvider<WeekClosing> closings;
    private final Weeks weeks;
    private final AuditTrail audit;

    WeeklyQueries(
            JdbcClient jdbc,
            RosterQueries roster,
            ObjectProvider<WeekClosing> closings,
            Weeks weeks,
            AuditTrail audit) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.closings = closings;
        this.weeks = weeks;
        this.audit = audit;
    }

    /** The week that the office works on now: this one until its briefing is signed, else the one that collects. */
    public ReportWeek currentWeek() {
        return weeks.current();
    }

    /** The latest week whose slot has come. */
    public ReportWeek latestDue() {
        return weeks.latestDue();
    }

    /** Whether anybody began a report of the week; nobody did before the group's set-up. */
    public boolean isBegun(ReportWeek week) {
        return jdbc.sql("select exists (select 1 from weekly_report where week = ?)")
                .param(week.friday())
                .query(Boolean.class)
                .single();
    }

    /** The board of the current week, for a caller who knows already when which briefing was signed. */
    public BoardView currentBoard(Function<ReportWeek, Optional<Instant>> signings) {
        ReportWeek current = weeks.current(week -> signings.apply(week).isPresent());
        return board(current, signings.apply(current).orElse(null));
    }

    /** The board of a week; without rows where the week has no slot. */
    public BoardView board(ReportWeek week) {
        return board(week, signedAt(week));
    }

    private BoardView board(ReportWeek week, @Nullable Instant signedAt) {
        WorkCalendar calendar = weeks.calendar();
        Optional<ZonedDateTime> slot = week.slot(calendar);
        List<BoardRow> rows =
                slot.map(moment -> rows(week, moment, signedAt != null)).orElse(List.of());
        return new BoardView(
                week,
                slot.orElse(null),
                week.briefingDue(calendar).orElse(null),
                signedAt,
                slot.isPresent() && weeks.isPast(week),
                week.isProvisional(calendar),
                rows);
    }

    /** Everything filed for a week, in printed order of the units. */
    public List<FiledReport> filed(ReportWeek week) {
        Instant slot = weeks.slot(week).toInstant();
        return jdbc.sql("""
                        select r.*, u.name as unit_name from weekly_report r join roster_unit u on u.id = r.unit_id
                         where r.week = ? and r.state in ('SUBMITTED', 'ACCEPTED') order by u.position, r.unit_id""")
                .param(week.friday())
                .query((row, number) -> {
                    ReportRow report = ReportRow.of(row, number);
                    return new FiledReport(
                            report.id(),
                            report.unit(),
                            row.getString("unit_name"),
                            report.text(),
                            report.isLate(slot, weeks.now()),
                            report.state() == ReportState.ACCEPTED,
                            report.filedFor());
                })
                .list();
    }

    /**
     * What each of the units owes now: the late report of the week before, and this week's. A past week is owed only if
     * its report was begun, so that a group set up on a Wednesday owes nothing for the Friday before.
     */
    public List<OwedReport> owed(Set<UnitId> units) {
        ReportWeek due = weeks.latestDue();
        ReportWeek collecting = weeks.collecting();
        Map<ReportWeek, Map<UnitId, ReportRow>> reports = reports(List.of(due, collecting), units);
        Map<UnitId, ReportRow> ofDue = reports.getOrDefault(due, Map.of());
        boolean closed = ofDue.values().stream().anyMatch(row -> !row.state().isFiled()) && weeks.isClosed(due);
        List<OwedReport> owed = new ArrayList<>();
        for (UnitView unit : roster.reportingUnits(weeks.slot(collecting).toLocalDate())) {
            if (units.contains(unit.id())) {
                BoardRow late = row(unit.id(), unit.name(), ofDue.get(unit.id()), weeks.slot(due), closed);
                ReportRow next = reports.getOrDefault(collecting, Map.of()).get(unit.id());
                addOwed(owed, due, late, row(unit.id(), unit.name(), next, weeks.slot(collecting), false), collecting);
            }
        }
        return owed;
    }

    private void addOwed(List<OwedReport> owed, ReportWeek due, BoardRow late, BoardRow next, ReportWeek collecting) {
        boolean begun = late.report() != null;
        boolean stillThisWeek = due.equals(weeks.thisWeek());
        boolean shown = begun
                && (late.state().isOwing() || stillThisWeek && late.state().isFiled());
        if (shown) {
            owed.add(owed(late, due));
        }
        if (!shown || !stillThisWeek) {
            owed.add(owed(next, collecting));
        }
    }

    /** The units whose report of the week was filed after the moment, in printed order. */
    public List<String> filedSince(ReportWeek week, Instant moment) {
        return jdbc.sql("""
                        select u.name from weekly_report r join roster_unit u on u.id = r.unit_id
                         where r.week = :week and r.state in ('SUBMITTED', 'ACCEPTED') and r.submitted_at > :moment
                         order by u.position, u.id""")
                .param("week", week.friday())
                .param("moment", Moments.at(moment))
                .query(String.class)
                .list();
    }

    /** Past and present reports of the given units, latest first. */
    public List<ReportLine> reports(@Nullable Collection<UnitId> units, int limit, int offset) {
        List<ReportRowWithName> rows = jdbc.sql("""
                        select r.*, u.name as unit_name from weekly_report r join roster_unit u on u.id = r.unit_id
                         where (cast(:all as boolean) or r.unit_id in (:units))
                         order by r.week desc, u.position, r.unit_id limit :limit offset :offset""")
                .param("all", units == null)
                .param("units", units == null ? List.of(0L) : ids(units))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new ReportRowWithName(ReportRow.of(row, number), row.getString("unit_name")))
                .list();
        Map<ReportWeek, Boolean> closed = rows.stream()
                .map(row -> row.row().week())
                .distinct()
                .filter(week -> week.compareTo(weeks.latestDue()) >= 0)
                .collect(Collectors.toMap(Function.identity(), weeks::isClosed));
        return rows.stream().map(row -> line(row, closed)).toList();
    }

    /** The same reports for a spreadsheet; the look is audited. */
    @Transactional
    public List<ReportLine> export(Actor actor, @Nullable Collection<UnitId> units) {
        List<ReportLine> lines = reports(units, EXPORT_ROWS, 0);
        audit.record(
                actor,
                "weekly.export",
                "weekly_report",
                null,
                AuditFields.none().plain("rows", null, lines.size()));
        return lines;
    }

    private ReportLine line(ReportRowWithName named, Map<ReportWeek, Boolean> closed) {
        ReportRow row = named.row();
        BoardRow board =
                row(row.unit(), named.unitName(), row, weeks.slot(row.week()), closed.getOrDefault(row.week(), true));
        return new ReportLine(
                row.id(),
                row.unit(),
                named.unitName(),
                row.week(),
                board.state(),
                board.late(),
                board.submittedAt(),
                row.text());
    }

    private List<BoardRow> rows(ReportWeek week, ZonedDateTime slot, boolean closed) {
        return jdbc.sql("""
                        select u.id as reporting, u.name as reporting_name, r.*
                          from roster_unit u left join weekly_report r on r.unit_id = u.id and r.week = :week
                         where """ + " " + RosterQueries.REPORTING + " order by u.position, u.id")
                .param("week", week.friday())
                .param("on", slot.toLocalDate())
                .query((row, n) -> row(
                        new UnitId(row.getLong("reporting")),
                        row.getString("reporting_name"),
                        row.getObject("id") == null ? null : ReportRow.of(row, n),
                        slot,
                        closed))
                .list();
    }

    private Map<ReportWeek, Map<UnitId, ReportRow>> reports(List<ReportWeek> of, Collection<UnitId> units) {
        return jdbc
                .sql("select * from weekly_report where week in (:weeks) and unit_id in (:units)")
                .param("weeks", of.stream().map(ReportWeek::friday).toList())
                .param("units", ids(units))
                .query(ReportRow::of)
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(ReportRow::week, Collectors.toMap(ReportRow::unit, Function.identity())));
    }

    private BoardRow row(UnitId unit, String name, @Nullable ReportRow report, ZonedDateTime slot, boolean closed) {
        boolean past = weeks.now().isAfter(slot.toInstant());
        BoardState state = state(report, past, closed);
        if (report == null) {
            return new BoardRow(unit, name, state, false, null, null, null, false, 0);
        }
        return new BoardRow(
                unit,
                name,
                state,
                report.firstSubmittedAt() != null && report.isLate(slot.toInstant(), weeks.now()),
                report.id(),
                report.traces().submittedAt(),
                report.traces().submittedBy(),
                report.filedFor() != null,
                report.text().filledFields());
    }

    private static BoardState state(@Nullable ReportRow report, boolean past, boolean closed) {
        if (report != null && report.state().isFiled()) {
            return report.state() == ReportState.ACCEPTED ? BoardState.ACCEPTED : BoardState.SUBMITTED;
        }
        if (closed) {
            return BoardState.GONE;
        }
        if (report != null && report.state() == ReportState.RETURNED) {
            return BoardState.RETURNED;
        }
        if (past) {
            return BoardState.MISSING;
        }
        boolean signing = report != null && report.traces().signRequestedAt() != null;
        return signing ? BoardState.SIGNING : BoardState.WAITING;
    }

    private OwedReport owed(BoardRow row, ReportWeek week) {
        return new OwedReport(
                row.unit(),
                row.unitName(),
                week,
                weeks.slot(week),
                row.state(),
                row.late(),
                row.report(),
                row.filledFields() > 0,
                row.filledFields());
    }

    private @Nullable Instant signedAt(ReportWeek week) {
        return closings.stream()
                .flatMap(closing -> closing.signedAt(week).stream())
                .findFirst()
                .orElse(null);
    }

    private static List<Long> ids(Collection<UnitId> units) {
        return units.isEmpty() ? List.of(0L) : units.stream().map(UnitId::value).toList();
    }

    private record ReportRowWithName(ReportRow row, String unitName) {}
}
