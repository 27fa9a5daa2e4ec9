package lianxi.weekly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import lianxi.calendar.ReportWeek;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads single reports within the reader's scope: the own unit's, or all for the office, leaders and members. */
@Component
@Transactional(readOnly = true)
public class ReportQueries {

    private final JdbcClient jdbc;
    private final WeekChanges changes;
    private final PressingTracks pressing;
    private final Prefill prefill;
    private final ReportLog log;
    private final Weeks weeks;

    ReportQueries(
            JdbcClient jdbc,
            WeekChanges changes,
            PressingTracks pressing,
            Prefill prefill,
            ReportLog log,
            Weeks weeks) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.pressing = pressing;
        this.prefill = prefill;
        this.log = log;
        this.weeks = weeks;
    }

    /** The report as it is read; an untouched draft shows what it would open with. */
    public ReportView view(Actor actor, WeeklyReportId id) {
        ReportView view = row(actor, id);
        if (!view.isOpen()) {
            return view;
        }
        List<ChangeLine> lines = changes.of(view.unit(), view.week());
        List<PressingTrack> urgent = pressing.of(view.unit());
        return view.with(view.touched() ? view.text() : prefill.text(view.prior(), lines, urgent), lines, urgent);
    }

    /** Its version alone, for a writer who has read it before. */
    public int version(Actor actor, WeeklyReportId id) {
        return jdbc.sql("select * from weekly_report where id = ?")
                .param(id.value())
                .query(ReportRow::of)
                .optional()
                .filter(report -> WeeklyScope.mayRead(actor, report.unit()))
                .map(ReportRow::version)
                .orElseThrow(NotFoundException::new);
    }

    /** The unit's report of a week, if it has been begun. */
    public Optional<WeeklyReportId> find(UnitId unit, ReportWeek week) {
        return jdbc.sql("select id from weekly_report where unit_id = ? and week = ?")
                .params(unit.value(), week.friday())
                .query((row, number) -> new WeeklyReportId(row.getLong(1)))
                .optional();
    }

    /** The report of the actor's own unit for a week, if it has been begun; for who files it. */
    public Optional<WeeklyReportId> own(Actor actor, ReportWeek week) {
        return actor.isAny(Role.UNIT_HEAD, Role.CONTACT)
                ? actor.units().stream()
                        .flatMap(unit -> find(unit, week).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** The next report of the week that waits for the office, after this one. */
    public Optional<WeeklyReportId> nextWaiting(ReportWeek week, WeeklyReportId after) {
        return jdbc.sql("""
                        select r.id from weekly_report r join roster_unit u on u.id = r.unit_id
                         where r.week = ? and r.state = 'SUBMITTED' and r.id <> ?
                         order by u.position, r.id limit 1""")
                .params(week.friday(), after.value())
                .query((row, number) -> new WeeklyReportId(row.getLong(1)))
                .optional();
    }

    private ReportView row(Actor actor, WeeklyReportId id) {
        Loaded loaded = jdbc.sql("""
                        select r.*, u.name as unit_name, coalesce(s.head_signs, false) as head_signs,
                               p.id as prior_id, p.week as prior_week, p.state as prior_state,
                               p.progress as prior_progress, p.problems as prior_problems, p.plan as prior_plan,
                               """ + ReportLog.OF_REPORT + """
                                as history
                          from weekly_report r
                          join roster_unit u on u.id = r.unit_id
                          left join weekly_unit_setting s on s.unit_id = r.unit_id
                          left join lateral (select * from weekly_report q
                                              where q.unit_id = r.unit_id and q.week < r.week and q.progress is not null
                                              order by q.week desc limit 1) p on true
                         where r.id = ?""")
                .param(id.value())
                .query(this::loaded)
                .optional()
                .filter(found -> WeeklyScope.mayRead(actor, found.row().unit()))
                .orElseThrow(NotFoundException::new);
        return view(loaded);
    }

    private ReportView view(Loaded loaded) {
        ReportRow row = loaded.row();
        ZonedDateTime slot = weeks.slot(row.week());
        return new ReportView(
                row.id(),
                row.unit(),
                loaded.unitName(),
                row.week(),
                slot,
                row.state(),
                row.text(),
                row.touched(),
                row.isLate(slot.toInstant(), weeks.now()),
                weeks.isClosed(row.week()),
                loaded.headSigns(),
                row.traces(),
                row.filedFor(),
                loaded.prior(),
                List.of(),
                List.of(),
                loaded.history(),
                row.version());
    }

    private Loaded loaded(ResultSet row, int number) throws SQLException {
        return new Loaded(
                ReportRow.of(row, number),
                row.getString("unit_name"),
                row.getBoolean("head_signs"),
                prior(row),
                log.read(row.getString("history")));
    }

    private static @Nullable PriorReport prior(ResultSet row) throws SQLException {
        long id = row.getLong("prior_id");
        return row.wasNull()
                ? null
                : new PriorReport(
                        new WeeklyReportId(id),
                        new ReportWeek(row.getObject("prior_week", LocalDate.class)),
                        ReportState.valueOf(row.getString("prior_state")),
                        ReportText.of(
                                row.getString("prior_progress"),
                                row.getString("prior_problems"),
                                row.getString("prior_plan")));
    }

    private record Loaded(
            ReportRow row,
            String unitName,
            boolean headSigns,
            @Nullable PriorReport prior,
            List<ReportLog.Entry> history) {}
}
