package lianxi.burden;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.burden.BurdenWeek.Row;
import lianxi.calendar.ReportWeek;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Moments;
import lianxi.shared.Role;
import lianxi.shared.Slice;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much was asked of each unit, and from where (减负台账); for the office. */
@Component
@Transactional(readOnly = true)
public class BurdenQueries {

    private static final int PAGE = 50;
    private static final int EXPORT_ROWS = 20_000;

    private static final String IN_WEEK = " a.asked_at >= :from and a.asked_at < :until";

    private static final String FILTERED = " where" + IN_WEEK + """
             and (cast(:unit as bigint) is null or a.unit_id = :unit)
             and (cast(:kind as text) is null or a.kind = :kind)
             and (a.open or not :openOnly)
            """;

    private final AskTable asks;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    BurdenQueries(AskTable asks, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.asks = asks;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** This week's counts, for the office's home page: one query. */
    public BurdenWeek thisWeek() {
        return week(ReportWeek.of(LocalDate.now(clock)));
    }

    /** A week's counts, unit by unit: one query. */
    public BurdenWeek week(ReportWeek week) {
        Map<UnitId, Row> rows = new LinkedHashMap<>();
        Set<String> kinds = new HashSet<>();
        bound(
                        "select u.id, u.short_name, a.kind, count(a.kind) as asks, count(*) filter (where a.open) as open"
                                + " from roster_unit u left join " + asks.sql() + " a on a.unit_id = u.id and" + IN_WEEK
                                + " where u.kind in ('MEMBER', 'DUTY_ONLY') or a.kind is not null"
                                + " group by u.id, a.kind order by u.position, u.id",
                        week)
                .query(row -> {
                    Row unit = rows.computeIfAbsent(new UnitId(row.getLong("id")), id -> none(id, ""));
                    Map<String, Integer> counts = new HashMap<>(unit.counts());
                    String kind = row.getString("kind");
                    if (kind != null) {
                        kinds.add(kind);
                        counts.put(kind, row.getInt("asks"));
                    }
                    rows.put(
                            unit.unit(),
                            new Row(
                                    unit.unit(),
                                    row.getString("short_name"),
                                    counts,
                                    unit.open() + row.getInt("open")));
                });
        return new BurdenWeek(
                week, asks.kinds().stream().filter(kinds::contains).toList(), List.copyOf(rows.values()));
    }

    /** A week's counts by who asked, the most first; an empty name is the office. One query. */
    public Map<String, Integer> askers(ReportWeek week) {
        Map<String, Integer> askers = new LinkedHashMap<>();
        bound(
                        "select coalesce(a.asked_from, '') as asker, count(*) as asks from " + asks.sql() + " a where"
                                + IN_WEEK + " group by 1 order by 2 desc, 1",
                        week)
                .query(row -> {
                    askers.put(row.getString("asker"), row.getInt("asks"));
                });
        return askers;
    }

    /** The asks behind the counts, the latest first; 50 a page. */
    public Slice<AskLine> asks(BurdenFilter filter, int number) {
        return Slice.of(lines(filter, PAGE + 1, number * PAGE), number, PAGE);
    }

    /** The same asks for a spreadsheet; the look is audited. */
    @Transactional
    public List<AskLine> export(Actor actor, BurdenFilter filter) {
        if (!actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
        List<AskLine> lines = lines(filter, EXPORT_ROWS, 0);
        audit.record(
                actor,
                "burden.export",
                "burden",
                filter.week(),
                AuditFields.none().plain("rows", null, lines.size()));
        return lines;
    }

    private List<AskLine> lines(BurdenFilter filter, int limit, int offset) {
        return bound(
                        "select a.*, u.short_name from " + asks.sql() + " a join roster_unit u on u.id = a.unit_id"
                                + FILTERED
                                + " order by a.asked_at desc, u.position, u.id, a.kind, a.path limit :limit offset :offset",
                        filter.week())
                .param("unit", filter.unit() == null ? null : filter.unit().value())
                .param("kind", filter.kind())
                .param("openOnly", filter.openOnly())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new AskLine(AskTable.ask(row, n), row.getString("short_name")))
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, ReportWeek week) {
        LocalDate next = week.sunday().plusDays(1);
        return jdbc.sql(sql)
                .param(
                        "from",
                        Moments.at(
                                week.monday().atStartOfDay(BusinessClock.ZONE).toInstant()))
                .param("until", Moments.at(next.atStartOfDay(BusinessClock.ZONE).toInstant()));
    }

    private static Row none(UnitId unit, String name) {
        return new Row(unit, name, Map.of(), 0);
    }
}
