package lianxi.project.schedule;

import java.time.Clock;
import java.time.LocalDate;
import lianxi.calendar.WorkCalendars;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a stored projection still holds: it was reckoned from the latest input, for this very day, with the calendar in force. */
@Component
class Freshness {

    /** Over project_schedule as s, with the parameters of {@link #bind}. */
    static final String IS_STALE = """
            (s.computed_version is distinct from s.input_version or s.computed_for is distinct from cast(:today as date)
             or s.computed_calendar is distinct from cast(:calendar as text))""";

    private final WorkCalendars calendars;
    private final Clock clock;

    Freshness(WorkCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        return statement.param("today", today()).param("calendar", calendars.revision());
    }
}
