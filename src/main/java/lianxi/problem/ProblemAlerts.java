package lianxi.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxi.calendar.Light;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightSettings;
import lianxi.calendar.WorkCalendars;
import lianxi.notification.Alert;
import lianxi.notification.AlertSource;
import lianxi.notification.DigestLine;
import lianxi.notification.Text;
import lianxi.roster.ContactQueries;
import lianxi.roster.RosterQueries;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the owner of a problem that its wanted day comes near or is over (问题预警), and the office which are over. */
@Component
class ProblemAlerts implements AlertSource {

    private final JdbcClient jdbc;
    private final WorkCalendars calendars;
    private final LightSettings lights;
    private final ContactQueries contacts;
    private final RosterQueries roster;

    ProblemAlerts(
            JdbcClient jdbc,
            WorkCalendars calendars,
            LightSettings lights,
            ContactQueries contacts,
            RosterQueries roster) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.lights = lights;
        this.contacts = contacts;
        this.roster = roster;
    }

    @Override
    public Map<PersonId, List<Alert>> alerts(LocalDate day) {
        ProblemRow reader = new ProblemRow(new LightRules(calendars.current(), lights.thresholds()), day);
        List<ProblemLine> urgent = jdbc
                .sql(ProblemRow.SELECT + "where p.state in ('REGISTERED', 'IN_PROGRESS') and p.wanted_by is not null")
                .query((row, number) -> reader.line(row))
                .list()
                .stream()
                .filter(line -> line.reading() != null && light(line).isUrgent())
                .sorted(Comparator.comparing(ProblemAlerts::light).thenComparing(ProblemLine::wantedBy))
                .toList();
        return urgent.isEmpty() ? Map.of() : told(urgent, contacts.inCharge(day), roster.office(day));
    }

    private static Map<PersonId, List<Alert>> told(
            List<ProblemLine> urgent, Map<UnitId, List<PersonId>> units, List<PersonId> office) {
        Map<PersonId, List<Alert>> alerts = new LinkedHashMap<>();
        for (ProblemLine line : urgent) {
            Set<PersonId> people =
                    new LinkedHashSet<>(line.owner() == null ? office : units.getOrDefault(line.owner(), List.of()));
            if (light(line) == Light.OVERDUE) {
                people.addAll(office);
            }
            people.forEach(person ->
                    alerts.computeIfAbsent(person, nobody -> new ArrayList<>()).add(alert(line)));
        }
        return alerts;
    }

    private static Light light(ProblemLine line) {
        return line.reading().light();
    }

    private static Alert alert(ProblemLine line) {
        Integer left = line.reading().workdaysLeft();
        Text days = left == 0
                ? Text.of("problem.alert.today")
                : Text.of(left > 0 ? "problem.alert.left" : "problem.alert.over", Math.abs(left));
        Text text = Text.of("problem.alert." + light(line), line.title(), line.wantedBy(), days);
        return new Alert(
                "problem:" + line.id(), light(line).name(), line.wantedBy(), new DigestLine(text, line.path()));
    }
}
