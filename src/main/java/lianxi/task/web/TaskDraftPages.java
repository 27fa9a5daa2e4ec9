package lianxi.task.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.burden.RepeatedAsks;
import lianxi.calendar.TimeLimit;
import lianxi.calendar.WorkCalendars;
import lianxi.shared.NotFoundException;
import lianxi.shared.UnitId;
import lianxi.shared.web.Dates;
import lianxi.shared.web.Option;
import lianxi.task.OriginSource;
import lianxi.task.OriginView;
import lianxi.task.TaskChoices;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages on which the office drafts a task: its possible sources, and the form. */
@Component
class TaskDraftPages {

    private final TaskChoices choices;
    private final ObjectProvider<OriginSource> origins;
    private final RepeatedAsks repeated;
    private final WorkCalendars calendars;
    private final Dates dates;
    private final MessageSource messages;
    private final Clock clock;

    TaskDraftPages(
            TaskChoices choices,
            ObjectProvider<OriginSource> origins,
            RepeatedAsks repeated,
            WorkCalendars calendars,
            Dates dates,
            MessageSource messages,
            Clock clock) {
        this.choices = choices;
        this.origins = origins;
        this.repeated = repeated;
        this.calendars = calendars;
        this.dates = dates;
        this.messages = messages;
        this.clock = clock;
    }

    String sources(Model model) {
        model.addAttribute("duties", choices.today().units());
        return "task/sources";
    }

    /** A task of a unit's standing duty is led by that unit, until the office says otherwise. */
    String blank(TaskDraftForm form, Model model, Locale locale) {
        TaskOrigin origin = TaskOrigin.parse(form.getOrigin());
        if (origin == null || source(origin) == null) {
            throw new NotFoundException();
        }
        if (origin.kind().equals(TaskOrigin.DUTY)) {
            form.setLeadUnit(new UnitId(origin.id()));
        }
        model.addAttribute("taskDraftForm", form);
        return again(form, null, model, locale);
    }

    /** @param task the task that is changed; null for a new one */
    String again(TaskDraftForm form, @Nullable TaskView task, Model model, Locale locale) {
        TaskOrigin origin =
                task == null ? TaskOrigin.parse(form.getOrigin()) : task.line().origin();
        TaskChoices.Choices all = choices.today();
        model.addAttribute("task", task);
        model.addAttribute("origin", origin);
        model.addAttribute("source", task == null ? source(origin) : task.origin());
        model.addAttribute("back", task == null ? "/tasks" : "/tasks/" + task.id());
        model.addAttribute(
                "backTitle",
                task == null ? text("task.title", locale) : task.line().title());
        model.addAttribute("action", task == null ? "/tasks" : "/tasks/" + task.id());
        model.addAttribute("repeats", task == null ? repeated.like(form.units(), form.getTitle()) : List.of());
        model.addAttribute("reckoned", reckoned(form));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute(
                "chosen",
                form.getSupportingUnits().stream().map(UnitId::toString).collect(Collectors.toSet()));
        addOptions(all, model, locale);
        return "task/form";
    }

    private @Nullable OriginView source(@Nullable TaskOrigin origin) {
        return origin == null
                ? null
                : origins.stream()
                        .filter(source -> source.kind().equals(origin.kind()))
                        .map(source -> source.views(List.of(origin.id())))
                        .map((Map<Long, OriginView> views) -> views.get(origin.id()))
                        .filter(view -> view != null)
                        .findFirst()
                        .orElse(null);
    }

    /** When it would be due if it were assigned today; null without a limit. */
    private @Nullable String reckoned(TaskDraftForm form) {
        Integer amount = form.getLimitAmount();
        if (form.getDueBy() != TaskDraftForm.DueBy.LIMIT
                || amount == null
                || amount < 1
                || amount > TaskDraftForm.LONGEST_LIMIT) {
            return null;
        }
        LocalDate today = LocalDate.now(clock);
        return dates.day(form.limit().startedOn(today).due(calendars.current()).date());
    }

    private void addOptions(TaskChoices.Choices all, Model model, Locale locale) {
        model.addAttribute("units", options(all.units().stream(), TaskChoices.Unit::id, TaskChoices.Unit::name));
        model.addAttribute(
                "people",
                options(
                        all.people().stream(),
                        TaskChoices.Person::id,
                        person -> text("task.page.person", locale, person.unitName(), person.name())));
        model.addAttribute(
                "projects", options(all.projects().stream(), TaskChoices.Project::id, TaskChoices.Project::name));
        model.addAttribute(
                "dueBys",
                options(Arrays.stream(TaskDraftForm.DueBy.values()), by -> by, by -> text(by.messageKey(), locale)));
        model.addAttribute(
                "limitUnits",
                options(Arrays.stream(TimeLimit.Unit.values()), unit -> unit, unit -> text(unit.messageKey(), locale)));
    }

    private static <T> List<Option> options(Stream<T> all, Function<T, Object> value, Function<T, String> label) {
        return all.map(one -> Option.of(value.apply(one), label.apply(one))).toList();
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
