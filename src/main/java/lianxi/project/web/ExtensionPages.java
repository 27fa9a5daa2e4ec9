package lianxi.project.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lianxi.calendar.WorkCalendars;
import lianxi.project.extension.ExtensionAsking;
import lianxi.project.extension.ExtensionCase;
import lianxi.project.extension.ExtensionFilter;
import lianxi.project.extension.ExtensionQueries;
import lianxi.project.extension.ExtensionState;
import lianxi.project.extension.ExtensionView;
import lianxi.shared.Actor;
import lianxi.shared.Power;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of extensions (延期). */
@Component
class ExtensionPages {

    private static final String MINE = "mine";

    private final ExtensionQueries queries;
    private final WorkCalendars calendars;
    private final MessageSource messages;
    private final MarkedDates marked;
    private final Clock clock;

    ExtensionPages(
            ExtensionQueries queries,
            WorkCalendars calendars,
            MessageSource messages,
            MarkedDates marked,
            Clock clock) {
        this.marked = marked;
        this.queries = queries;
        this.calendars = calendars;
        this.messages = messages;
        this.clock = clock;
    }

    String list(Actor actor, String show, Model model, Locale locale) {
        List<ExtensionView> lines = queries.list(actor, filter(show));
        model.addAttribute("lines", lines);
        model.addAttribute(
                "provisional", marked.any(lines.stream().flatMap(line -> Stream.of(line.oldDue(), line.newDue()))));
        model.addAttribute("show", show);
        model.addAttribute("choices", choices(actor, locale));
        return "project/extensions";
    }

    String detail(Actor actor, ExtensionCase one, Model model) {
        ExtensionView view = one.view();
        boolean unitSide = actor.mayActFor(view.unit());
        model.addAttribute("one", one);
        model.addAttribute("e", view);
        model.addAttribute("evidence", queries.evidence(view.id()));
        model.addAttribute("longer", workdays(view.oldDue(), view.newDue()));
        LocalDate safe = one.facts() == null ? null : one.facts().latestSafeDate();
        model.addAttribute("safe", safe);
        model.addAttribute("slack", workdays(view.newDue(), safe));
        model.addAttribute("provisional", marked.any(Stream.of(view.oldDue(), view.newDue(), safe)));
        model.addAttribute("mayWithdraw", view.isPending() && unitSide);
        model.addAttribute("key", FormKeys.fresh());
        if (!model.containsAttribute("projectDecisionForm")) {
            ProjectDecisionForm form = new ProjectDecisionForm();
            form.setVersion(view.version());
            model.addAttribute("projectDecisionForm", form);
        }
        return "project/extension";
    }

    String ask(ExtensionAsking asking, Model model) {
        model.addAttribute("asking", asking);
        model.addAttribute("left", workdays(LocalDate.now(clock), asking.facts().due()));
        model.addAttribute("provisional", marked.any(asked(asking)));
        return "project/extension-form";
    }

    private static Stream<@Nullable LocalDate> asked(ExtensionAsking asking) {
        return Stream.concat(
                Stream.of(asking.facts().due(), asking.facts().latestSafeDate()),
                asking.earlier().stream().map(ExtensionView::newDue));
    }

    /** What the address asks for; anything unknown is everything. */
    static ExtensionFilter filter(String show) {
        for (ExtensionState state : ExtensionState.values()) {
            if (state.name().equals(show)) {
                return new ExtensionFilter(false, state);
            }
        }
        return new ExtensionFilter(show.equals(MINE), null);
    }

    private List<Option> choices(Actor actor, Locale locale) {
        List<Option> choices = new ArrayList<>();
        if (actor.has(Power.OFFICE_DIRECTOR) || actor.has(Power.GROUP_HEAD) || actor.has(Power.DEPUTY_HEAD)) {
            choices.add(Option.of(MINE, messages.getMessage("project.extension.mine", null, locale)));
        }
        for (ExtensionState state : ExtensionState.values()) {
            choices.add(Option.of(state, messages.getMessage(state.messageKey(), null, locale)));
        }
        return choices;
    }

    private @Nullable Integer workdays(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? null : calendars.current().workdaysBetween(from, to);
    }
}
