package lianxi.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.Power;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what waits for a person's own act (我的待办), everything in one query. */
@Component
@Transactional(readOnly = true)
public class OwedQueries {

    private static final List<Long> NOBODY = List.of(-1L);

    private final List<OwedSource> sources;
    private final WorkCalendars calendars;
    private final JdbcClient jdbc;
    private final Clock clock;

    OwedQueries(List<OwedSource> sources, WorkCalendars calendars, JdbcClient jdbc, Clock clock) {
        this.sources = List.copyOf(sources);
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What waits for the actor, by working days left, what has no date last. */
    public List<Owed> of(Actor actor) {
        if (sources.isEmpty() || actor.person() == null) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        WorkCalendar calendar = calendars.current();
        String together = sources.stream()
                .map(source -> "select subject, name, place, act, path, due from (" + source.select() + ") s")
                .collect(Collectors.joining(" union all "));
        return jdbc.sql(together + " order by due nulls last, subject")
                .param("person", personOf(actor))
                .param("writes", actor.isAny(Role.UNIT_HEAD, Role.CONTACT) ? unitsOf(actor) : NOBODY)
                .param("builds", actor.is(Role.UNDERTAKER) ? unitsOf(actor) : NOBODY)
                .param("office", actor.is(Role.OFFICE))
                .param("supervisor", actor.is(Role.SUPERVISOR))
                .param("leader", actor.is(Role.LEADER))
                .param("director", actor.has(Power.OFFICE_DIRECTOR))
                .param("head", actor.has(Power.GROUP_HEAD))
                .param("today", today)
                .query((row, number) -> owed(row, today, calendar))
                .list();
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
