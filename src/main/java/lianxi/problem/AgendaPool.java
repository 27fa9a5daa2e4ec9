package lianxi.problem;

import static lianxi.shared.Moments.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lianxi.calendar.WorkCalendars;
import lianxi.problem.PoolRule.Facts;
import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The problems that wait for a meeting (待上会): for the next agenda, on any day from the entries up to its end. */
@Component
@Transactional(readOnly = true)
public class AgendaPool {

    private final WorkCalendars calendars;
    private final JdbcClient jdbc;
    private final Clock clock;

    AgendaPool(WorkCalendars calendars, JdbcClient jdbc, Clock clock) {
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Those that stand in the pool at the end of the day, the longest standing first; one query, whoever asks. What was open
     * then is open still, or has an entry since.
     */
    public List<PooledProblem> standing(LocalDate day) {
        PoolRule rule = new PoolRule(calendars.current());
        List<PooledProblem> pool = new ArrayList<>();
        jdbc.sql("""
                        select last.*, p.description, p.proposal, p.project_id, p.raiser_unit,
                               (select u.short_name from roster_unit u
                                 where u.id = coalesce(last.owner_unit, p.raiser_unit)) as reporter,
                               array(select unit_id from problem_unit u where u.problem_id = p.id) as involved,
                               (select m.note from problem_entry m
                                 where m.problem_id = p.id and m.kind = 'MARK' and m.at < :end
                                 order by m.id desc limit 1) as marked_for
                          from (select id from problem where state in ('REGISTERED', 'IN_PROGRESS', 'CLOSING')
                                union
                                select problem_id from problem_entry where at >= :end) maybe
                          join problem p on p.id = maybe.id
                          join lateral (select e.* from problem_entry e where e.problem_id = p.id and e.at < :end
                                         order by e.id desc limit 1) last on true
                         where last.state in ('REGISTERED', 'IN_PROGRESS', 'CLOSING')""")
                .param("end", at(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant()))
                .query(row -> {
                    Facts facts = facts(row);
                    if (rule.isStanding(facts, day)) {
                        pool.add(pooled(row, facts, rule.workdays(facts.openSince(), day)));
                    }
                });
        pool.sort(Comparator.comparing(PooledProblem::openSince)
                .thenComparing(one -> one.id().value()));
        return List.copyOf(pool);
    }

    private Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                ProblemState.valueOf(row.getString("state")),
                ProblemLevel.valueOf(row.getString("level")),
                LocalDate.ofInstant(row.getTimestamp("open_since").toInstant(), clock.getZone()),
                row.getBoolean("marked"));
    }

    private static PooledProblem pooled(ResultSet row, Facts facts, int workdays) throws SQLException {
        UnitId owner = unit(row, "owner_unit");
        Set<UnitId> units = new LinkedHashSet<>();
        addIfKnown(units, owner);
        addIfKnown(units, unit(row, "raiser_unit"));
        for (Object involved : (Object[]) row.getArray("involved").getArray()) {
            units.add(new UnitId((Long) involved));
        }
        long project = row.getLong("project_id");
        return new PooledProblem(
                new ProblemId(row.getLong("problem_id")),
                row.getString("title"),
                row.getString("description"),
                row.getString("proposal"),
                facts.level(),
                owner,
                row.getString("reporter"),
                List.copyOf(units),
                project == 0 ? null : new ProjectId(project),
                facts.openSince(),
                workdays,
                facts.marked() ? row.getString("marked_for") : null);
    }

    private static void addIfKnown(Set<UnitId> units, @Nullable UnitId unit) {
        if (unit != null) {
            units.add(unit);
        }
    }

    private static @Nullable UnitId unit(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : new UnitId(id);
    }
}
