package lianxi.supervision.conclusion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianxi.calendar.LightFacts;
import lianxi.calendar.LightReading;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightSettings;
import lianxi.calendar.WorkCalendars;
import lianxi.notification.Alert;
import lianxi.notification.AlertSource;
import lianxi.notification.DigestLine;
import lianxi.notification.Text;
import lianxi.roster.Body;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterQueries;
import lianxi.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the supervision group and the 组长 that the day until which a review must be decided comes near or is over (复核预警). */
@Component
class ReviewAlerts implements AlertSource {

    private final JdbcClient jdbc;
    private final WorkCalendars calendars;
    private final LightSettings lights;
    private final RosterQueries roster;

    ReviewAlerts(JdbcClient jdbc, WorkCalendars calendars, LightSettings lights, RosterQueries roster) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.lights = lights;
        this.roster = roster;
    }

    @Override
    public Map<PersonId, List<Alert>> alerts(LocalDate day) {
        LightRules rules = new LightRules(calendars.current(), lights.thresholds());
        List<Alert> urgent = jdbc.sql("""
                        select r.id, r.due_on, c.title from supervision_review r
                          join supervision_conclusion c on c.id = r.conclusion_id
                         where r.state in ('REQUESTED', 'PREPARED') order by r.due_on, r.id""").query((row, n) -> alert(row, rules, day)).list().stream()
                .flatMap(Optional::stream)
                .toList();
        Map<PersonId, List<Alert>> alerts = new HashMap<>();
        if (!urgent.isEmpty()) {
            people(day).forEach(person -> alerts.put(person, urgent));
        }
        return alerts;
    }

    private Set<PersonId> people(LocalDate day) {
        Set<PersonId> people = new LinkedHashSet<>();
        roster.placesOn(Body.SUPERVISION, day).stream().map(PlaceView::person).forEach(people::add);
        roster.groupHead(day).map(PlaceView::person).ifPresent(people::add);
        return people;
    }

    private static Optional<Alert> alert(ResultSet row, LightRules rules, LocalDate day) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LightReading reading = rules.read(LightFacts.running(due), day);
        Integer left = reading.workdaysLeft();
        if (!reading.light().isUrgent() || left == null) {
            return Optional.empty();
        }
        String light = reading.light().name();
        Text text = Text.of("supervision.conclusion.alert." + light, row.getString("title"), due, days(left));
        String path = "/supervision/reviews/" + row.getLong("id");
        return Optional.of(new Alert("review:" + row.getLong("id"), light, due, new DigestLine(text, path)));
    }

    private static Text days(int left) {
        return left == 0
                ? Text.of("supervision.conclusion.alert.today")
                : Text.of(
                        left > 0 ? "supervision.conclusion.alert.left" : "supervision.conclusion.alert.over",
                        Math.abs(left));
    }
}
