package lianxi.task.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lianxi.calendar.Light;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.Slice;
import lianxi.shared.web.Chip;
import lianxi.shared.web.Option;
import lianxi.task.TaskBoard;
import lianxi.task.TaskChoices;
import lianxi.task.TaskCounts;
import lianxi.task.TaskFilter;
import lianxi.task.TaskLine;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskQueries;
import lianxi.task.TaskState;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of the list of tasks: rows, counters, filter form and chips. */
@Component
class TaskListPages {

    static final String PATH = "/tasks";

    private static final int PAGE = 50;

    /** What the light of a task can be. */
    private static final List<Light> LIGHTS = List.of(
            Light.OVERDUE, Light.FORECAST_LATE, Light.DUE_SOON, Light.NOT_STARTED, Light.ON_TRACK, Light.COMPLETED);

    private final TaskQueries tasks;
    private final TaskChoices choices;
    private final MessageSource messages;

    TaskListPages(TaskQueries tasks, TaskChoices choices, MessageSource messages) {
        this.tasks = tasks;
        this.choices = choices;
        this.messages = messages;
    }

    /** A counter that leads to its list. */
    record Figure(String label, int count, String path, String look) {}

    String list(Actor actor, TaskListQuery search, Model model, Locale locale) {
        TaskBoard board = tasks.board(actor, search.filter(), PAGE);
        Slice<TaskLine> page = board.lines();
        TaskChoices.Choices all = choices.today();
        model.addAttribute("search", search);
        model.addAttribute("lines", page.rows());
        model.addAttribute("figures", figures(actor, board.counts(), locale));
        model.addAttribute("chips", chips(search, all, locale));
        model.addAttribute("clear", PATH);
        model.addAttribute(
                "first",
                search.after() == null ? null : search.startingAfter(null).address(PATH));
        model.addAttribute("next", page.more() ? next(search, page.rows()) : null);
        model.addAttribute("export", search.startingAfter(null).address("/tasks.xlsx"));
        model.addAttribute("office", actor.is(Role.OFFICE));
        model.addAttribute(
                "provisional",
                page.rows().stream().anyMatch(line -> line.light().provisional()));
        addOptions(all, model, locale);
        return "task/list";
    }

    private static String next(TaskListQuery search, List<TaskLine> rows) {
        return search.startingAfter(rows.get(rows.size() - 1).key()).address(PATH);
    }

    private List<Figure> figures(Actor actor, TaskCounts counts, Locale locale) {
        TaskListQuery all = TaskListQuery.everythingOpen();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(text("task.page.open", locale), counts.open(), all.address(PATH), ""));
        if (actor.is(Role.OFFICE)) {
            figures.add(figure(TaskState.DRAFT, counts.draft(), locale));
            figures.add(figure(TaskState.TO_APPROVE, counts.toApprove(), locale));
        }
        figures.add(figure(TaskState.TO_ACKNOWLEDGE, counts.toAcknowledge(), locale));
        figures.add(figure(TaskState.FEEDBACK_REVIEW, counts.feedbackReview(), locale));
        figures.add(figure(TaskState.CLOSING, counts.closing(), locale));
        figures.add(figure(TaskState.CHECKING, counts.checking(), locale));
        figures.add(lit(Light.OVERDUE, counts.overdue(), "late", locale));
        figures.add(lit(Light.DUE_SOON, counts.dueSoon(), "warn", locale));
        figures.add(new Figure(
                text("task.page.toStrikeOff", locale),
                counts.completed(),
                all.withState(TaskState.COMPLETED).address(PATH),
                ""));
        return figures;
    }

    private Figure figure(TaskState state, int count, Locale locale) {
        String path = TaskListQuery.everythingOpen().withState(state).address(PATH);
        return new Figure(text(state.messageKey(), locale), count, path, "");
    }

    private Figure lit(Light light, int count, String look, Locale locale) {
        String path = TaskListQuery.everythingOpen().withLight(light).address(PATH);
        return new Figure(text(light.messageKey(), locale), count, path, count == 0 ? "" : look);
    }

    private List<Chip> chips(TaskListQuery search, TaskChoices.Choices all, Locale locale) {
        return search.eachWithout().stream()
                .map(without -> new Chip(difference(search, without, all, locale), without.address(PATH)))
                .toList();
    }

    /** What stands in the one and not in the other. */
    private String difference(TaskListQuery search, TaskListQuery without, TaskChoices.Choices all, Locale locale) {
        if (search.unit() != null && without.unit() == null) {
            String name = all.unit(search.unit()).map(TaskChoices.Unit::name).orElse("–");
            return search.part() == TaskFilter.Part.ANY
                    ? name
                    : text(
                            "task.page.chip.part",
                            locale,
                            name,
                            text(search.part().messageKey(), locale));
        }
        if (search.part() != without.part()) {
            return text(search.part().messageKey(), locale);
        }
        if (search.stage() != without.stage()) {
            return text(search.stage().messageKey(), locale);
        }
        if (search.state() != null && without.state() == null) {
            return text(search.state().messageKey(), locale);
        }
        if (search.light() != null && without.light() == null) {
            return text(search.light().messageKey(), locale);
        }
        if (search.project() != null && without.project() == null) {
            return all.project(search.project()).map(TaskChoices.Project::name).orElse("–");
        }
        if (search.origin() != null && without.origin() == null) {
            return text("task.origin." + search.origin(), locale);
        }
        return search.mine() && !without.mine()
                ? text("task.page.mine", locale)
                : text("task.page.chip.text", locale, search.q());
    }

    private void addOptions(TaskChoices.Choices all, Model model, Locale locale) {
        model.addAttribute(
                "units",
                all.units().stream()
                        .map(unit -> Option.of(unit.id(), unit.name()))
                        .toList());
        model.addAttribute(
                "projects",
                all.projects().stream()
                        .map(project -> Option.of(project.id(), project.name()))
                        .toList());
        model.addAttribute(
                "parts", options(Arrays.stream(TaskFilter.Part.values()), TaskFilter.Part::messageKey, locale));
        model.addAttribute(
                "stages", options(Arrays.stream(TaskFilter.Stage.values()), TaskFilter.Stage::messageKey, locale));
        model.addAttribute("states", options(Arrays.stream(TaskState.values()), TaskState::messageKey, locale));
        model.addAttribute("lights", options(LIGHTS.stream(), Light::messageKey, locale));
        model.addAttribute("origins", options(TaskOrigin.KINDS.stream(), kind -> "task.origin." + kind, locale));
    }

    private <T> List<Option> options(Stream<T> values, java.util.function.Function<T, String> key, Locale locale) {
        return values.map(value -> Option.of(value, text(key.apply(value), locale)))
                .toList();
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
