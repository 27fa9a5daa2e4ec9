package lianxi.task.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lianxi.calendar.LegalClock;
import lianxi.calendar.ReckoningWords;
import lianxi.calendar.WorkCalendars;
import lianxi.project.extension.ExtensionQueries;
import lianxi.project.extension.ExtensionView;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Option;
import lianxi.task.DueBasis;
import lianxi.task.FeedbackState;
import lianxi.task.TaskAction;
import lianxi.task.TaskState;
import lianxi.task.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages about one task: its own, and the forms of what can be done to it. */
@Component
class TaskPages {

    private static final String KIND = "task";

    private final ExtensionQueries extensions;
    private final TaskStory story;
    private final ReckoningWords reckonings;
    private final WorkCalendars calendars;
    private final MessageSource messages;
    private final Clock clock;

    TaskPages(
            ExtensionQueries extensions,
            TaskStory story,
            ReckoningWords reckonings,
            WorkCalendars calendars,
            MessageSource messages,
            Clock clock) {
        this.extensions = extensions;
        this.story = story;
        this.reckonings = reckonings;
        this.calendars = calendars;
        this.messages = messages;
        this.clock = clock;
    }

    String detail(Actor actor, TaskView task, Model model, Locale locale) {
        List<ExtensionView> asked = extensions.ofSubject(KIND, task.id().value());
        model.addAttribute("task", task);
        model.addAttribute("extensions", asked);
        model.addAttribute("buttons", TaskButtons.of(actor, task, mayAsk(actor, task, asked)));
        model.addAttribute("story", story.of(task, asked, locale));
        model.addAttribute("reckoning", reckoning(task, locale));
        model.addAttribute("moved", isMoved(task));
        model.addAttribute("declined", declined(task));
        model.addAttribute("sentBack", sentBack(task, task.line().leadUnit()));
        model.addAttribute("office", actor.is(Role.OFFICE));
        model.addAttribute("key", FormKeys.fresh());
        return "task/detail";
    }

    /** A limit can be put off while the unit works on it and nothing asked before waits for its answer. */
    private static boolean mayAsk(Actor actor, TaskView task, List<ExtensionView> asked) {
        return actor.mayActFor(task.line().leadUnit())
                && task.line().state().isWithUnit()
                && task.line().due() != null
                && asked.stream().noneMatch(ExtensionView::isPending);
    }

    /** How the date followed from the limit, line by line; empty where a date was set. */
    private List<String> reckoning(TaskView task, Locale locale) {
        LocalDate from = task.countedFrom();
        if (task.limit() == null || from == null) {
            return List.of();
        }
        LegalClock running = task.limit().startedOn(from);
        return reckonings.lines(running.reckon(calendars.current(), LocalDate.now(clock)), locale);
    }

    /** Whether another date was set since the limit gave one. */
    private static boolean isMoved(TaskView task) {
        return !task.dues().isEmpty() && task.dues().get(0).basis() == DueBasis.EXTENDED;
    }

    /** The unit's reason, while the office has the task back on its desk. */
    private static TaskView.@Nullable Entry declined(TaskView task) {
        return task.line().state() == TaskState.TO_APPROVE
                ? task.history().stream()
                        .filter(entry -> entry.action() == TaskAction.DECLINE || entry.action() == TaskAction.PROPOSE)
                        .findFirst()
                        .filter(entry -> entry.action() == TaskAction.DECLINE)
                        .orElse(null)
                : null;
    }

    /** The unit's last feedback if the office sent it back: it is to be written again. */
    static TaskView.@Nullable Feedback sentBack(TaskView task, UnitId unit) {
        return task.feedbacks().stream()
                .filter(feedback -> feedback.unit().equals(unit))
                .findFirst()
                .filter(feedback -> feedback.state() == FeedbackState.SENT_BACK
                        && task.line().state() == TaskState.IN_PROGRESS)
                .orElse(null);
    }

    /** A form for what the unit does, which the office fills in as told by it. */
    void filing(TaskView task, UnitId unit, boolean filing, Model model, Locale locale) {
        model.addAttribute("task", task);
        model.addAttribute("filing", filing);
        model.addAttribute("unitName", unitName(task, unit));
        model.addAttribute("channels", filing ? channels(locale) : List.of());
    }

    private static String unitName(TaskView task, UnitId unit) {
        return task.supportOf(unit)
                .map(TaskView.Support::unitName)
                .orElse(task.line().leadUnitName());
    }

    private List<Option> channels(Locale locale) {
        return Arrays.stream(FiledFor.Channel.values())
                .map(channel -> Option.of(channel, messages.getMessage(channel.messageKey(), null, locale)))
                .toList();
    }
}
