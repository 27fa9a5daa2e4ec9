package lianxi.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lianxi.calendar.ReportWeek;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import lianxi.shared.Counted;
import lianxi.shared.PersonId;
import lianxi.shared.Power;
import lianxi.shared.Role;
import lianxi.shared.Tally;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what waits for a person's own act (我的待办) and what home pages count, everything in one query. */
@Component
@Transactional(readOnly = true)
public class OwedQueries {

    private static final List<Long> NOBODY = List.of(-1L);

    private static final String COUNT = "count:";

    /** As many as a spreadsheet takes. */
    private static final int ALL = 20_000;

    /** The counts first, so that a limit cuts what is owed only. */
    private static final String CUT = """
            select x.*, count(*) filter (where x.subject not like 'count:%') over () as total
              from (SELECTS) x
             order by x.subject like 'count:%' desc, x.due nulls last, x.subject limit :most""";

    private final List<OwedSource> sources;
    private final List<Counted> counted;
    private final WorkCalendars calendars;
    private final JdbcClient jdbc;
    private final Clock clock;

    OwedQueries(
            List<OwedSource> sources, List<Counted> counted, WorkCalendars calendars, JdbcClient jdbc, Clock clock) {
        this.sources = List.copyOf(sources);
        this.counted = List.copyOf(counted);
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What waits for the actor, by working days left, what has no date last. */
    public List<Owed> of(Actor actor) {
        return of(actor, ALL).owed();
    }

    /** The first so many of it, and how many there are. */
    public Waiting of(Actor actor, int most) {
        return read(actor, owed().toList(), most);
    }

    /** The same with all counts. */
    public Waiting waiting(Actor actor, int most) {
        return read(actor, Stream.concat(owed(), counts()).toList(), most);
    }

    private Stream<String> owed() {
        return sources.stream()
                .map(source -> "select subject, name, place, act, path, due from (" + source.select() + ") s");
    }

    private Stream<String> counts() {
        return counted.stream()
                .map(one -> "select '" + COUNT + one.tally() + "', cast((" + one.select()
                        + ") as text), null, null, null, cast(null as date)");
    }

    private Waiting read(Actor actor, List<String> selects, int most) {
        if (selects.isEmpty() || actor.person() == null) {
            return Waiting.NOTHING;
        }
        LocalDate today = LocalDate.now(clock);
        WorkCalendar calendar = calendars.current();
        List<Owed> owed = new ArrayList<>();
        Map<Tally, Integer> counts = new EnumMap<>(Tally.class);
        int[] total = {0};
        String cut = CUT.replace("SELECTS", String.join(" union all ", selects));
        bound(jdbc.sql(cut), actor, today)
                .param("most", Math.addExact(most, selects.size() - sources.size()))
                .query(row -> {
                    total[0] = row.getInt("total");
                    String subject = row.getString("subject");
                    if (subject.startsWith(COUNT)) {
                        counts.put(Tally.valueOf(subject.substring(COUNT.length())), row.getInt("name"));
                    } else {
                        owed.add(owed(row, today, calendar));
                    }
                });
        return new Waiting(owed, total[0], counts);
    }

    private static StatementSpec bound(StatementSpec query, Actor actor, LocalDate today) {
        return query.param("person", personOf(actor))
                .param("writes", actor.isAny(Role.UNIT_HEAD, Role.CONTACT) ? unitsOf(actor) : NOBODY)
                .param("builds", actor.is(Role.UNDERTAKER) ? unitsOf(actor) : NOBODY)
                .param("office", actor.is(Role.OFFICE))
                .param("supervisor", actor.is(Role.SUPERVISOR))
                .param("leader", actor.is(Role.LEADER))
                .param("director", actor.has(Power.OFFICE_DIRECTOR))
                .param("head", actor.has(Power.GROUP_HEAD))
                .param("supervisionHead", actor.has(Power.SUPERVISION_HEAD))
                .param(
                        "monday",
                        ReportWeek.of(today)
                                .monday()
                                .atStartOfDay(BusinessClock.ZONE)
                                .toOffsetDateTime())
                .param("today", today);
    }

    private static long personOf(Actor actor) {
        return Optional.ofNullable(actor.person()).map(PersonId::value).orElse(-1L);
    }

    private static List<Long> unitsOf(Actor actor) {
        return actor.units().isEmpty()
                ? NOBODY
                : actor.units().stream().map(UnitId::value).toList();
    }

    private static Owed owed(ResultSet row, LocalDate today, WorkCalendar calendar) throws SQLException {
        LocalDate due = row.getObject("due", LocalDate.class);
        return new Owed(
                row.getString("subject"),
                row.getString("name"),
                row.getString("place"),
                row.getString("act"),
                row.getString("path"),
                due,
                due == null ? null : calendar.workdaysBetween(today, due));
    }
}
