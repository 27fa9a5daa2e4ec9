package lianxi.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxi.calendar.Light;
import lianxi.calendar.ScheduleOutlook;
import lianxi.notification.Alert;
import lianxi.notification.AlertSource;
import lianxi.notification.DigestLine;
import lianxi.notification.Text;
import lianxi.roster.ContactQueries;
import lianxi.roster.RosterQueries;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells a unit's responsible person and contact which of its tracks are due soon, forecast late or red (手续预警), and the
 * office which are red.
 */
@Component
class PermitAlerts implements AlertSource {

    private final PermitQueries queries;
    private final ContactQueries contacts;
    private final RosterQueries roster;

    PermitAlerts(PermitQueries queries, ContactQueries contacts, RosterQueries roster) {
        this.queries = queries;
        this.contacts = contacts;
        this.roster = roster;
    }

    @Override
    public Map<PersonId, List<Alert>> alerts(LocalDate day) {
        List<TrackLine> urgent = queries.now().lines().stream()
                .filter(line -> light(line).isUrgent())
                .sorted(Comparator.comparing(PermitAlerts::light)
                        .thenComparing(TrackLine::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        if (urgent.isEmpty()) {
            return Map.of();
        }
        Map<UnitId, List<PersonId>> units = contacts.inCharge(day);
        List<PersonId> office = roster.office(day);
        Map<PersonId, List<Alert>> alerts = new LinkedHashMap<>();
        for (TrackLine line : urgent) {
            Set<PersonId> people = new LinkedHashSet<>(units.getOrDefault(line.unit(), List.of()));
            if (line.reading().isRed()) {
                people.addAll(office);
            }
            Alert alert = alert(line);
            people.forEach(person ->
                    alerts.computeIfAbsent(person, nobody -> new ArrayList<>()).add(alert));
        }
        return alerts;
    }

    private static Light light(TrackLine line) {
        return line.reading().light().light();
    }

    private static Alert alert(TrackLine line) {
        return new Alert(
                "permit:" + line.id(), state(line), date(line), new DigestLine(text(line), "/permits/" + line.id()));
    }

    /** The date it is held to: its limit's, else the schedule's. */
    private static @Nullable LocalDate date(TrackLine line) {
        ScheduleOutlook outlook = line.outlook();
        return line.due() != null || outlook == null ? line.due() : outlook.latestSafeDate();
    }

    private static String state(TrackLine line) {
        return line.reading().light().refused() ? "REFUSED" : light(line).name();
    }

    /** With the date and the working days left or over where a limit runs. */
    private static Text text(TrackLine line) {
        Integer left = line.reading().light().workdaysLeft();
        String key = "permit.alert." + state(line);
        if (line.due() == null || left == null) {
            return Text.of(key, line.projectName(), line.permitName());
        }
        Text days = left == 0
                ? Text.of("permit.alert.today")
                : Text.of(left > 0 ? "permit.alert.left" : "permit.alert.over", Math.abs(left));
        return Text.of(key + ".due", line.projectName(), line.permitName(), line.due(), days);
    }
}
