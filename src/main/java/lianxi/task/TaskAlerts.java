package lianxi.task;

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
import lianxi.calendar.ScheduleOutlook;
import lianxi.calendar.WorkCalendars;
import lianxi.notification.Alert;
import lianxi.notification.AlertSource;
import lianxi.notification.DigestLine;
import lianxi.notification.Text;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleQueries;
import lianxi.roster.ContactQueries;
import lianxi.roster.RosterQueries;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;

/**
 * Tells a task's responsible person and the people in charge of its lead unit, and of supporting units that have not fed back,
 * when it is due soon, forecast late or overdue (任务预警), and the office when it is overdue.
 */
@Component
class TaskAlerts implements AlertSource {

    private final TaskRows rows;
    private final ScheduleQueries schedules;
    private final ContactQueries contacts;
    private final RosterQueries roster;
    private final LightSettings settings;
    private final WorkCalendars calendars;

    TaskAlerts(
            TaskRows rows,
            ScheduleQueries schedules,
            ContactQueries contacts,
            RosterQueries roster,
            LightSettings settings,
            WorkCalendars calendars) {
        this.rows = rows;
        this.schedules = schedules;
        this.contacts = contacts;
        this.roster = roster;
        this.settings = settings;
        this.calendars = calendars;
    }

    @Override
    public Map<PersonId, List<Alert>> alerts(LocalDate day) {
        List<TaskLine> urgent = urgent(day);
        if (urgent.isEmpty()) {
            return Map.of();
        }
        Map<UnitId, List<PersonId>> inCharge = contacts.inCharge(day);
        Map<TaskId, List<UnitId>> support =
                rows.owingSupport(urgent.stream().map(TaskLine::id).toList());
        List<PersonId> office = roster.office(day);
        Map<PersonId, List<Alert>> alerts = new LinkedHashMap<>();
        for (TaskLine line : urgent) {
            Set<PersonId> people = new LinkedHashSet<>(inCharge.getOrDefault(line.leadUnit(), List.of()));
            if (line.responsible() != null) {
                people.add(line.responsible());
            }
            support.getOrDefault(line.id(), List.of())
                    .forEach(unit -> people.addAll(inCharge.getOrDefault(unit, List.of())));
            if (line.light().light() == Light.OVERDUE) {
                people.addAll(office);
            }
            Alert alert = alert(line);
            people.forEach(person ->
                    alerts.computeIfAbsent(person, nobody -> new ArrayList<>()).add(alert));
        }
        return alerts;
    }

    private List<TaskLine> urgent(LocalDate day) {
        LightRules rules = new LightRules(calendars.current(), settings.thresholds());
        Map<NodeKey, ScheduleOutlook> outlooks = schedules.outlooks();
        return rows.running().stream()
                .filter(row -> row.state().isWithUnit())
                .map(row -> row.line(outlooks.get(row.node()), rules, day))
                .filter(line -> line.light().light().isUrgent())
                .sorted(Comparator.comparing((TaskLine line) -> line.light().light())
                        .thenComparing(TaskLine::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static Alert alert(TaskLine line) {
        String state = line.light().light().name();
        return new Alert("task:" + line.id(), state, line.due(), new DigestLine(text(line, state), line.path()));
    }

    private static Text text(TaskLine line, String state) {
        Integer left = line.light().workdaysLeft();
        if (line.due() == null || left == null) {
            return Text.of("task.alert." + state, line.title());
        }
        Text days = left == 0
                ? Text.of("task.alert.today")
                : Text.of(left > 0 ? "task.alert.left" : "task.alert.over", Math.abs(left));
        return Text.of("task.alert." + state + ".due", line.title(), line.due(), days);
    }
}
