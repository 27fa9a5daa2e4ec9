package lianxi.project.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lianxi.calendar.TimeLimit;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.project.schedule.BaselineQueries;
import lianxi.project.schedule.Duration;
import lianxi.project.schedule.MilestoneHistory;
import lianxi.project.schedule.MilestoneId;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleView;
import lianxi.project.schedule.ScheduleViews;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.Power;
import lianxi.shared.Role;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages on which a schedule is planned (倒排工期编排). */
@Component
class PlanPages {

    private final ProjectQueries projects;
    private final ScheduleViews schedules;
    private final BaselineQueries baselines;
    private final MilestoneHistory history;
    private final MessageSource messages;

    PlanPages(
            ProjectQueries projects,
            ScheduleViews schedules,
            BaselineQueries baselines,
            MilestoneHistory history,
            MessageSource messages) {
        this.projects = projects;
        this.schedules = schedules;
        this.baselines = baselines;
        this.history = history;
        this.messages = messages;
    }

    /** A node in the list: what it waits for by name. */
    record NodeLine(ScheduleView.Row row, String href, String duration, String waitsFor) {}

    /** A link with the node at its other end. */
    record LinkLine(ScheduleView.LinkRow link, ScheduleView.Row other, String href, String lag) {}

    /** Whoever may know of the project. */
    ProjectView readable(Actor actor, ProjectId id) {
        return projects.visible(actor, id);
    }

    /** The office, of a project that exists. */
    ProjectView writable(Actor actor, ProjectId id) {
        ProjectView project = projects.visible(actor, id);
        if (!actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
        return project;
    }

    /** The node of this project. */
    ScheduleView.Row node(ProjectId project, NodeKey key) {
        return schedules.of(project).row(key).orElseThrow(NotFoundException::new);
    }

    String edit(ProjectView project, Model model, Locale locale) {
        ScheduleView view = schedules.of(project.id());
        Map<NodeKey, ScheduleView.Row> rows =
                view.rows().stream().collect(Collectors.toMap(ScheduleView.Row::key, Function.identity()));
        common(project, view, model, locale);
        model.addAttribute(
                "lines",
                view.rows().stream().map(row -> line(view, rows, row, locale)).toList());
        form(model, "projectMilestoneForm", ProjectMilestoneForm::new, view);
        form(model, "projectLinkForm", ProjectLinkForm::new, view);
        model.addAttribute("nodes", options(view));
        model.addAttribute("units", units(view));
        return "project/schedule/edit";
    }

    private NodeLine line(ScheduleView view, Map<NodeKey, ScheduleView.Row> rows, ScheduleView.Row row, Locale locale) {
        String waitsFor = view.linksTo(row.key()).stream()
                .map(link -> rows.get(link.before()).name())
                .collect(Collectors.joining(messages.getMessage("project.schedule.and", null, locale)));
        return new NodeLine(row, href(view.project(), row.key()), words(row.duration(), locale), waitsFor);
    }

    String node(Actor actor, ProjectView project, NodeKey key, Model model, Locale locale) {
        ScheduleView view = schedules.of(actor, project.id());
        ScheduleView.Row row = view.row(key).orElseThrow(NotFoundException::new);
        boolean office = actor.is(Role.OFFICE);
        common(project, view, model, locale);
        model.addAttribute("row", row);
        model.addAttribute("href", href(project.id(), key));
        model.addAttribute("duration", words(row.duration(), locale));
        model.addAttribute("before", links(view, view.linksTo(key), ScheduleView.LinkRow::before, locale));
        model.addAttribute("after", links(view, view.linksFrom(key), ScheduleView.LinkRow::after, locale));
        model.addAttribute("office", office);
        model.addAttribute("mayRecord", row.isMilestone() && row.needed() && mayRecord(actor, row));
        if (row.isMilestone()) {
            model.addAttribute("told", history.of(new MilestoneId(key.id())));
            form(model, "projectFactsForm", () -> ProjectFactsForm.of(row.facts()), view);
            form(model, "projectMilestoneForm", () -> ProjectMilestoneForm.of(row), view);
            model.addAttribute("units", office ? units(view) : List.of());
        } else {
            form(model, "projectDurationForm", () -> ProjectDurationForm.of(row), view);
        }
        return "project/schedule/node";
    }

    /** The office, and who writes for the unit that follows it. */
    boolean mayRecord(Actor actor, ScheduleView.Row row) {
        return actor.is(Role.OFFICE) || row.unit() != null && actor.writesFor(row.unit());
    }

    private List<LinkLine> links(
            ScheduleView view,
            List<ScheduleView.LinkRow> links,
            Function<ScheduleView.LinkRow, NodeKey> end,
            Locale locale) {
        return links.stream()
                .map(link -> {
                    ScheduleView.Row other = view.row(end.apply(link)).orElseThrow();
                    String lag = link.lag().isNone() ? "" : words(link.lag(), locale);
                    return new LinkLine(link, other, href(view.project(), other.key()), lag);
                })
                .toList();
    }

    String lag(ProjectView project, ScheduleView.LinkRow link, ScheduleView view, Model model, Locale locale) {
        common(project, view, model, locale);
        model.addAttribute("link", link);
        model.addAttribute("from", view.row(link.before()).orElseThrow());
        model.addAttribute("to", view.row(link.after()).orElseThrow());
        form(model, "projectLagForm", () -> ProjectLagForm.of(link.lag()), view);
        return "project/schedule/link";
    }

    String baselines(Actor actor, ProjectView project, Model model, Locale locale) {
        ScheduleView view = schedules.of(actor, project.id());
        common(project, view, model, locale);
        model.addAttribute("baselines", baselines.of(project.id()));
        model.addAttribute("director", actor.is(Role.OFFICE) && actor.has(Power.OFFICE_DIRECTOR));
        form(model, "projectBaselineForm", ProjectBaselineForm::new, view);
        return "project/schedule/baselines";
    }

    ScheduleView schedule(ProjectId project) {
        return schedules.of(project);
    }

    private void common(ProjectView project, ScheduleView view, Model model, Locale locale) {
        model.addAttribute("project", project);
        model.addAttribute("schedule", view);
        model.addAttribute("key", FormKeys.fresh());
        model.addAttribute(
                "dayUnits",
                Arrays.stream(TimeLimit.Unit.values())
                        .map(unit -> Option.of(unit, messages.getMessage(unit.messageKey(), null, locale)))
                        .toList());
    }

    /** A refused form keeps its input; a fresh one gets the version of the plan it is opened with. */
    private static void form(Model model, String name, Supplier<? extends PlanForm> fresh, ScheduleView view) {
        if (!model.containsAttribute(name)) {
            PlanForm form = fresh.get();
            form.setVersion(view.version());
            model.addAttribute(name, form);
        }
    }

    private static List<Option> units(ScheduleView view) {
        return view.units().stream()
                .filter(unit -> unit.kind() == UnitKind.MEMBER || unit.kind() == UnitKind.DUTY_ONLY)
                .map(unit -> Option.of(unit.id(), unit.name()))
                .toList();
    }

    private static List<Option> options(ScheduleView view) {
        return view.rows().stream().map(row -> Option.of(row.key(), row.name())).toList();
    }

    static String href(ProjectId project, NodeKey key) {
        return "/projects/" + project + "/schedule/nodes/" + key;
    }

    private String words(Duration duration, Locale locale) {
        return duration.isNone()
                ? messages.getMessage("project.schedule.days.none", null, locale)
                : messages.getMessage(
                        "project.schedule.days." + duration.unit(), new Object[] {duration.amount()}, locale);
    }
}
