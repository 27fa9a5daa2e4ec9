package lianxi.supervision.conclusion.web;

import java.util.List;
import java.util.Locale;
import lianxi.calendar.ReckoningWords;
import lianxi.shared.Actor;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.conclusion.ConclusionQueries;
import lianxi.supervision.conclusion.ConclusionState;
import lianxi.supervision.conclusion.ConclusionView;
import lianxi.supervision.conclusion.ReviewState;
import lianxi.supervision.conclusion.ReviewView;
import lianxi.supervision.finding.FindingLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills a conclusion's page: what it says, the next act, and how far a review may still be asked for. */
@Component
class ConclusionPages {

    private final ConclusionQueries queries;
    private final ReckoningWords reckonings;

    ConclusionPages(ConclusionQueries queries, ReckoningWords reckonings) {
        this.queries = queries;
        this.reckonings = reckonings;
    }

    /** A form that was refused keeps its input. */
    String detail(Actor actor, ConclusionView conclusion, Model model, Locale locale) {
        List<FindingLine> findings = queries.findings(conclusion);
        ReviewView review = conclusion.review();
        model.addAttribute("conclusion", conclusion);
        model.addAttribute("findings", findings);
        model.addAttribute("asPrinted", isAsPrinted(conclusion.state()));
        model.addAttribute("mark", queries.mark(conclusion, findings));
        model.addAttribute("ofUnit", actor.writesFor(conclusion.unit()));
        model.addAttribute("ownUnit", actor.belongsTo(conclusion.unit()));
        model.addAttribute("supervises", SupervisionRights.supervises(actor));
        model.addAttribute("mayRequest", mayRequest(actor, conclusion));
        model.addAttribute(
                "windowHow",
                conclusion.reviewBy() == null
                        ? List.of()
                        : reckonings.lines(conclusion.reviewBy().reckoning(), locale));
        model.addAttribute("reviewHow", review == null ? List.of() : reckonings.lines(review.reckoning(), locale));
        actForm(conclusion, model);
        if (!model.containsAttribute("supervisionReviewRequestForm")) {
            SupervisionReviewRequestForm form = new SupervisionReviewRequestForm();
            form.setVersion(conclusion.version());
            model.addAttribute("supervisionReviewRequestForm", form);
        }
        return "supervision/conclusion/detail";
    }

    /** What a review changed or revoked is read in its print alone, for its findings say something else by now. */
    private static boolean isAsPrinted(ConclusionState state) {
        return state != ConclusionState.REPLACED && state != ConclusionState.REVOKED;
    }

    private static void actForm(ConclusionView conclusion, Model model) {
        if (!model.containsAttribute("supervisionConclusionActForm")) {
            SupervisionConclusionActForm form = new SupervisionConclusionActForm();
            form.setVersion(conclusion.version());
            model.addAttribute("supervisionConclusionActForm", form);
        }
    }

    /** Before it is signed for the unit may ask as well: it receives it with that. */
    private static boolean mayRequest(Actor actor, ConclusionView conclusion) {
        boolean first = conclusion.state() == ConclusionState.SIGNED && conclusion.number() == 1;
        return first && actor.writesFor(conclusion.unit()) && !isAsked(conclusion.review()) && isInTime(conclusion);
    }

    private static boolean isAsked(@Nullable ReviewView review) {
        return review != null && review.state() != ReviewState.WITHDRAWN;
    }

    private static boolean isInTime(ConclusionView conclusion) {
        return conclusion.receivedOn() == null
                || conclusion.reviewBy() != null && conclusion.reviewBy().open();
    }
}
