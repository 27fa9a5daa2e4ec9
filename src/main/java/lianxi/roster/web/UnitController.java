package lianxi.roster.web;

import java.time.LocalDate;
import java.util.List;
import lianxi.roster.AssignmentId;
import lianxi.roster.RosterService;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitPage;
import lianxi.roster.UnitQueries;
import lianxi.roster.UnitSection;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.shared.web.Flash;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /units/{id}}: a unit's duty, persons and history (单位); a contact confirms the own data in one click. */
@Controller
class UnitController {

    private final UnitQueries units;
    private final RosterService service;
    private final Choices choices;
    private final ObjectProvider<UnitSection> sections;

    UnitController(UnitQueries units, RosterService service, Choices choices, ObjectProvider<UnitSection> sections) {
        this.units = units;
        this.service = service;
        this.choices = choices;
        this.sections = sections;
    }

    /** A later module's part of the page. */
    record Section(String template, Object content) {}

    @GetMapping("/units/{id}")
    String unit(Actor actor, @PathVariable UnitId id, Model model) {
        LocalDate today = choices.today();
        UnitPage page = units.page(actor, id, today);
        model.addAttribute("unit", page);
        model.addAttribute("plans", mayHavePlan(page.kind()) && (actor.readsEverything() || actor.writesFor(id)));
        model.addAttribute("sections", sections(actor, page));
        model.addAttribute("covers", page.covers());
        model.addAttribute("today", today);
        model.addAttribute("office", actor.is(Role.OFFICE));
        model.addAttribute("acts", actor.mayActFor(id));
        model.addAttribute("me", actor.person());
        return "roster/unit";
    }

    private List<Section> sections(Actor actor, UnitPage page) {
        return sections.orderedStream()
                .flatMap(section ->
                        section.content(actor, page).stream().map(content -> new Section(section.template(), content)))
                .toList();
    }

    /** Members and those with a duty follow nodes of projects, and so make plans. */
    private static boolean mayHavePlan(UnitKind kind) {
        return kind == UnitKind.MEMBER || kind == UnitKind.DUTY_ONLY;
    }

    @PostMapping("/units/{id}/contacts/{assignment}/verify")
    String verify(
            Actor actor, @PathVariable UnitId id, @PathVariable AssignmentId assignment, RedirectAttributes redirect) {
        units.assignment(id, assignment);
        service.verify(actor, assignment);
        Flash.done(redirect, "roster.assignment.verified");
        return "redirect:/units/" + id;
    }
}
