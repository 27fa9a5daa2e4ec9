package lianxi.task.quantity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxi.notification.Alert;
import lianxi.notification.AlertSource;
import lianxi.notification.DigestLine;
import lianxi.notification.Text;
import lianxi.roster.ContactQueries;
import lianxi.roster.RosterQueries;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;

/**
 * Tells a township's responsible person and contact, and those of the unit that guides it, which of its tracks have a point of
 * the plan before them or behind them that is not reached (工程量预警); the office of those behind.
 */
@Component
class QuantityAlerts implements AlertSource {

    private final QuantityQueries queries;
    private final ContactQueries contacts;
    private final RosterQueries roster;
    private final QuantityWords words;

    QuantityAlerts(QuantityQueries queries, ContactQueries contacts, RosterQueries roster, QuantityWords words) {
        this.queries = queries;
        this.contacts = contacts;
        this.roster = roster;
        this.words = words;
    }

    @Override
    public Map<PersonId, List<Alert>> alerts(LocalDate day) {
        List<QuantityLine> urgent = queries.now().lines().stream()
                .filter(line -> line.next() != null && line.light().light().isUrgent())
                .sorted(Comparator.comparing((QuantityLine line) -> line.light().light())
                        .thenComparing(line -> line.next().on()))
                .toList();
        if (urgent.isEmpty()) {
            return Map.of();
        }
        Map<UnitId, List<PersonId>> units = contacts.inCharge(day);
        List<PersonId> office = roster.office(day);
        Map<PersonId, List<Alert>> alerts = new LinkedHashMap<>();
        for (QuantityLine line : urgent) {
            Alert alert = alert(line);
            people(line, units, office)
                    .forEach(person -> alerts.computeIfAbsent(person, nobody -> new ArrayList<>())
                            .add(alert));
        }
        return alerts;
    }

    private static Set<PersonId> people(QuantityLine line, Map<UnitId, List<PersonId>> units, List<PersonId> office) {
        Set<PersonId> people = new LinkedHashSet<>(units.getOrDefault(line.unit(), List.of()));
        if (line.guide() != null) {
            people.addAll(units.getOrDefault(line.guide(), List.of()));
        }
        if (line.isBehind()) {
            people.addAll(office);
        }
        return people;
    }

    private Alert alert(QuantityLine line) {
        PlanPoint next = line.next();
        String state = line.light().light().name();
        Text text = Text.of(
                "task.quantity.alert." + state + "." + line.measure(),
                words.title(line.unitName(), line.measure(), line.projectName()),
                next.on(),
                Amounts.plain(next.amount()),
                Amounts.plain(line.done()),
                Amounts.plain(next.amount().subtract(line.done())));
        return new Alert("quantity:" + line.id(), state, next.on(), new DigestLine(text, "/quantities/" + line.id()));
    }
}
