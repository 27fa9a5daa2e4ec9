package lianxi.project.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.calendar.LightReading;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightSettings;
import lianxi.calendar.WorkCalendars;
import lianxi.notification.Alert;
import lianxi.notification.AlertSource;
import lianxi.notification.DigestLine;
import lianxi.notification.Text;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.roster.ContactQueries;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a unit's responsible person and contact of its milestones that wait for nothing else and will be late or soon are
 * (里程碑预警); whoever is behind another node is told when its turn comes.
 */
@Component
@Transactional(readOnly = true)
class MilestoneAlerts implements AlertSource {

    private final SchedulePlans plans;
    private final ProjectQueries projects;
    private final ContactQueries contacts;
    private final WorkCalendars calendars;
    private final LightSettings lights;

    MilestoneAlerts(
            SchedulePlans plans,
            ProjectQueries projects,
            ContactQueries contacts,
            WorkCalendars calendars,
            LightSettings lights) {
        this.plans = plans;
        this.projects = projects;
        this.contacts = contacts;
        this.calendars = calendars;
        this.lights = lights;
    }

    @Override
    public Map<PersonId, List<Alert>> alerts(LocalDate day) {
        LightRules rules = new LightRules(calendars.current(), lights.thresholds());
        Map<ProjectId, String> names =
                projects.all().stream().collect(Collectors.toMap(ProjectView::id, ProjectView::name));
        Map<UnitId, List<PersonId>> people = contacts.inCharge(day);
        Map<PersonId, List<Alert>> alerts = new LinkedHashMap<>();
        for (PlannedProject project : plans.planned()) {
            SchedulePass pass = project.network().pass(rules.calendar(), day);
            for (Milestone milestone : project.plan().milestones()) {
                NodePass node = pass.node(milestone.key());
                LightReading light = rules.read(node.recorded().with(node.outlook()), day);
                if (milestone.unitId() != null && node.isDue() && light.light().isUrgent()) {
                    Alert alert = alert(project.plan().project(), names, node, light);
                    people.getOrDefault(milestone.unitId(), List.of())
                            .forEach(person -> alerts.computeIfAbsent(person, nobody -> new ArrayList<>())
                                    .add(alert));
                }
            }
        }
        return alerts;
    }

    private static Alert alert(ProjectId project, Map<ProjectId, String> names, NodePass node, LightReading light) {
        String state = light.light().name();
        Text text = Text.of(
                "project.alert." + state,
                names.get(project),
                node.node().name(),
                node.latestSafeDate(),
                node.forecastFinish());
        return new Alert(
                node.key().toString(),
                state,
                node.latestSafeDate(),
                new DigestLine(text, "/projects/" + project + "/schedule"));
    }
}
