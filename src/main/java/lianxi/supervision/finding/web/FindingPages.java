package lianxi.supervision.finding.web;

import java.util.Locale;
import lianxi.shared.Actor;
import lianxi.supervision.finding.FindingAction;
import lianxi.supervision.finding.FindingView;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of one finding. */
@Component
class FindingPages {

    private final FindingChoices choices;

    FindingPages(FindingChoices choices) {
        this.choices = choices;
    }

    /** The finding with its forms; one that was refused keeps its input. */
    String detail(Actor actor, FindingView finding, Model model) {
        model.addAttribute("finding", finding);
        model.addAttribute("mayEdit", finding.may(FindingAction.EDIT));
        model.addAttribute("mayDrop", finding.may(FindingAction.DROP));
        model.addAttribute("mayReply", finding.may(FindingAction.REPLY));
        model.addAttribute(
                "concludes", finding.may(FindingAction.EDIT) && finding.line().inspection() == null);
        model.addAttribute("ofUnit", actor.writesFor(finding.line().unit()));
        if (!model.containsAttribute("supervisionReplyForm")) {
            model.addAttribute("supervisionReplyForm", new SupervisionReplyForm());
        }
        if (!model.containsAttribute("supervisionDropForm")) {
            SupervisionDropForm drop = new SupervisionDropForm();
            drop.setVersion(finding.line().version());
            model.addAttribute("supervisionDropForm", drop);
        }
        return "supervision/finding/detail";
    }

    String recording(Actor actor, Model model, Locale locale) {
        model.addAttribute("units", choices.others(actor));
        writing(actor, model, locale);
        return "supervision/finding/new";
    }

    String editing(Actor actor, FindingView finding, Model model, Locale locale) {
        model.addAttribute("finding", finding);
        writing(actor, model, locale);
        return "supervision/finding/edit";
    }

    private void writing(Actor actor, Model model, Locale locale) {
        model.addAttribute("kinds", choices.kinds(locale));
        model.addAttribute("projects", choices.projects(actor));
    }
}
