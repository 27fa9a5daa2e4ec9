package lianxi.meeting.decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lianxi.calendar.LightFacts;
import lianxi.calendar.LightReading;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightSettings;
import lianxi.calendar.WorkCalendars;
import lianxi.notification.Alert;
import lianxi.notification.AlertSource;
import lianxi.notification.DigestLine;
import lianxi.notification.Text;
import lianxi.roster.RosterQueries;
import lianxi.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the office that the day of a decision which no task follows comes near or is over (议定事项预警). */
@Component
class DecisionAlerts implements AlertSource {

    private final JdbcClient jdbc;
    private final WorkCalendars calendars;
    private final LightSettings lights;
    private final RosterQueries roster;

    DecisionAlerts(JdbcClient jdbc, WorkCalendars calendars, LightSettings lights, RosterQueries roster) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.lights = lights;
        this.roster = roster;
    }

    @Override
    public Map<PersonId, List<Alert>> alerts(LocalDate day) {
        LightRules rules = new LightRules(calendars.current(), lights.thresholds());
        List<Alert> urgent = DecisionRows.bind(
                        jdbc.sql(DecisionRows.REGISTER
                                + "and l.state = 'OPEN' and l.due is not null order by l.due, l.id"),
                        false,
                        day)
                .query(DecisionRows::line)
                .list()
                .stream()
                .flatMap(line -> alert(line, rules, day))
                .toList();
        Map<PersonId, List<Alert>> alerts = new HashMap<>();
        if (!urgent.isEmpty()) {
            roster.office(day).forEach(person -> alerts.put(person, urgent));
        }
        return alerts;
    }

    private static Stream<Alert> alert(DecisionLine line, LightRules rules, LocalDate day) {
        LocalDate due = Objects.requireNonNull(line.due());
        LightReading reading = rules.read(LightFacts.running(due), day);
        Integer left = reading.workdaysLeft();
        if (!reading.light().isUrgent() || left == null) {
            return Stream.empty();
        }
        Text days = left == 0
                ? Text.of("meeting.decision.alert.today")
                : Text.of(left > 0 ? "meeting.decision.alert.left" : "meeting.decision.alert.over", Math.abs(left));
        String light = reading.light().name();
        Text text = Text.of("meeting.decision.alert." + light, DecisionTasks.title(line.text()), due, days);
        return Stream.of(new Alert("decision:" + line.id(), light, due, new DigestLine(text, line.path())));
    }
}
