package lianxi.problem.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lianxi.burden.Ask;
import lianxi.burden.RepeatedAsks;
import lianxi.problem.ProblemAction;
import lianxi.problem.ProblemLevel;
import lianxi.problem.ProblemSource;
import lianxi.problem.ProblemView;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.web.Option;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of an act: what it asks for, and what there is to choose from. */
@Component
class ProblemActPages {

    private final ProblemChoices choices;
    private final ProblemForms forms;
    private final RepeatedAsks repeated;
    private final Clock clock;

    ProblemActPages(ProblemChoices choices, ProblemForms forms, RepeatedAsks repeated, Clock clock) {
        this.choices = choices;
        this.forms = forms;
        this.repeated = repeated;
        this.clock = clock;
    }

    ProblemActForm fresh(ProblemView problem) {
        ProblemActForm form = new ProblemActForm();
        form.setVersion(problem.version());
        form.setOn(LocalDate.now(clock));
        form.setOwner(
                problem.proposedOwner() == null ? null : problem.proposedOwner().id());
        form.setLevel(problem.line().level());
        form.setShared(problem.line().source() == ProblemSource.UNDERTAKER);
        form.getTold().now(clock);
        return form;
    }

    String fill(
            Actor actor, ProblemView problem, ProblemAction action, ProblemActForm form, Model model, Locale locale) {
        boolean asksOwner = action.assigns();
        boolean asksLevel = action == ProblemAction.ACCEPT || action == ProblemAction.LEVEL;
        boolean forOwner = problem.isForOwner(action, actor);
        model.addAttribute("problem", problem);
        model.addAttribute("act", action);
        model.addAttribute("asks", asks(action, forOwner));
        model.addAttribute("owners", asksOwner ? choices.units().owners() : List.of());
        model.addAttribute("repeats", asksOwner ? repeats(problem, form) : List.of());
        model.addAttribute("levels", asksLevel ? levels(actor, problem, action, locale) : List.of());
        model.addAttribute("channels", forOwner ? forms.channels(locale) : List.of());
        return "problem/act";
    }

    private List<Ask> repeats(ProblemView problem, ProblemActForm form) {
        return form.getOwner() == null
                ? List.of()
                : repeated.like(List.of(form.getOwner()), problem.line().title());
    }

    private static Asks asks(ProblemAction action, boolean forOwner) {
        boolean entry =
                action == ProblemAction.PROGRESS || action == ProblemAction.NOTE || action == ProblemAction.APPLY;
        boolean optional = action == ProblemAction.ACCEPT || action == ProblemAction.STRIKE_OFF;
        return new Asks(entry, action.needsReason(), optional, action == ProblemAction.APPLY, forOwner);
    }

    /** All levels for who takes it on; others than the present one to change it, for its owner only higher ones. */
    private List<Option> levels(Actor actor, ProblemView problem, ProblemAction action, Locale locale) {
        ProblemLevel now = problem.line().level();
        ProblemLevel[] offered = Stream.of(ProblemLevel.values())
                .filter(level -> action == ProblemAction.ACCEPT || level != now)
                .filter(level -> actor.is(Role.OFFICE) || level.compareTo(now) > 0)
                .toArray(ProblemLevel[]::new);
        return choices.words(offered, ProblemLevel::messageKey, locale);
    }

    /**
     * What an act's form asks for.
     *
     * @param entry a dated text with files
     * @param reason a reason that must be given
     * @param remark a remark that may be left out
     * @param evidence at least one file
     * @param told who told the office
     */
    record Asks(boolean entry, boolean reason, boolean remark, boolean evidence, boolean told) {}
}
