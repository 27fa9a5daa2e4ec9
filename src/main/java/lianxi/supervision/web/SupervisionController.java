package lianxi.supervision.web;

import java.util.List;
import lianxi.shared.Actor;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.SupervisionSection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /supervision}: where supervision stands (督查工作), each part in its own section. */
@Controller
class SupervisionController {

    private final ObjectProvider<SupervisionSection> sections;

    SupervisionController(ObjectProvider<SupervisionSection> sections) {
        this.sections = sections;
    }

    /** A part of the page. */
    record Section(String template, Object content) {}

    @GetMapping("/supervision")
    String overview(Actor actor, Model model) {
        boolean wide = SupervisionRights.knowsBeforehand(actor) || actor.readsEverything();
        List<Section> shown = sections.orderedStream()
                .flatMap(section ->
                        section.content(actor).stream().map(content -> new Section(section.template(), content)))
                .toList();
        model.addAttribute("wide", wide);
        model.addAttribute("supervises", SupervisionRights.supervises(actor));
        model.addAttribute("sections", shown);
        return "supervision/overview";
    }
}
