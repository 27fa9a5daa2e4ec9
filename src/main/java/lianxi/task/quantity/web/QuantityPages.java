package lianxi.task.quantity.web;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lianxi.calendar.LightWhy;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import lianxi.shared.FiledFor;
import lianxi.shared.Role;
import lianxi.shared.web.Dates;
import lianxi.shared.web.Option;
import lianxi.task.quantity.Measure;
import lianxi.task.quantity.QuantityEntryView;
import lianxi.task.quantity.QuantityLine;
import lianxi.task.quantity.QuantityScope;
import lianxi.task.quantity.QuantityView;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of one quantity track. */
@Component
class QuantityPages {

    private final ProjectQueries projects;
    private final RosterQueries roster;
    private final MessageSource messages;
    private final Dates dates;
    private final Clock clock;

    QuantityPages(ProjectQueries projects, RosterQueries roster, MessageSource messages, Dates dates, Clock clock) {
        this.projects = projects;
        this.roster = roster;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    String detail(Actor actor, QuantityView track, Model model, Locale locale) {
        QuantityScope scope = QuantityScope.of(track.line());
        boolean open = track.line().withdrawal() == null;
        model.addAttribute("track", track);
        model.addAttribute("line", track.line());
        model.addAttribute("curve", QuantityCurve.of(track, locale));
        model.addAttribute("why", why(track.line().light().why()));
        model.addAttribute("enters", open && scope.mayEnter(actor));
        model.addAttribute("plans", open && scope.mayPlan(actor));
        model.addAttribute("office", open && actor.is(Role.OFFICE));
        model.addAttribute("evidence", scope.readsEvidence(actor));
        model.addAttribute("inside", actor.isInside());
        return "task/quantity/detail";
    }

    private List<String> why(List<LightWhy> lines) {
        return lines.stream()
                .map(line -> dates.worded(line.messageKey(), line.args()))
                .toList();
    }

    /** With what follows from the project: its township, and today as the first day. */
    TaskQuantityForm prefilled(Actor actor, TaskQuantityForm form) {
        form.setBeginsOn(ZonedDateTime.now(clock).toLocalDate());
        if (form.getProject() != null) {
            ProjectView project = projects.visible(actor, form.getProject());
            form.setUnit(project.township());
        }
        if (!actor.is(Role.OFFICE)) {
            actor.units().stream().findFirst().ifPresent(form::setUnit);
        }
        return form;
    }

    String form(Actor actor, Model model) {
        List<UnitView> units = roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY);
        boolean office = actor.is(Role.OFFICE);
        model.addAttribute(
                "projects",
                projects.visibleTo(actor).stream()
                        .map(project -> Option.of(project.id(), project.name()))
                        .toList());
        model.addAttribute(
                "units",
                units.stream()
                        .filter(unit -> unit.kind() == UnitKind.MEMBER)
                        .filter(unit -> office || actor.belongsTo(unit.id()))
                        .map(QuantityPages::option)
                        .toList());
        model.addAttribute("guides", units.stream().map(QuantityPages::option).toList());
        model.addAttribute(
                "measures",
                Arrays.stream(Measure.values())
                        .map(measure -> Option.of(measure, word(measure.countedKey())))
                        .toList());
        spare(model, "taskQuantityForm");
        return "task/quantity/form";
    }

    String plan(QuantityLine line, Model model) {
        model.addAttribute("line", line);
        spare(model, "taskQuantityPlanForm");
        return "task/quantity/plan";
    }

    String entry(Actor actor, QuantityLine line, Model model) {
        told(actor, line, model);
        return "task/quantity/entry";
    }

    String correction(Actor actor, QuantityLine line, QuantityEntryView wrong, Model model) {
        told(actor, line, model);
        model.addAttribute("wrong", wrong);
        return "task/quantity/correct";
    }

    String withdrawal(QuantityLine line, Model model) {
        model.addAttribute("line", line);
        return "task/quantity/withdraw";
    }

    <T extends TaskQuantityEvidenceFields> T today(T form) {
        form.beginNow(ZonedDateTime.now(clock).withZoneSameInstant(BusinessClock.ZONE));
        return form;
    }

    private void told(Actor actor, QuantityLine line, Model model) {
        model.addAttribute("line", line);
        model.addAttribute("forAnother", QuantityScope.of(line).entersForAnother(actor));
        model.addAttribute(
                "channels",
                Arrays.stream(FiledFor.Channel.values())
                        .map(channel -> Option.of(channel, word(channel.messageKey())))
                        .toList());
    }

    private static void spare(Model model, String form) {
        if (model.getAttribute(form) instanceof TaskQuantityPlanFields fields) {
            fields.spareRows();
        }
    }

    private static Option option(UnitView unit) {
        return Option.of(unit.id(), unit.name());
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
