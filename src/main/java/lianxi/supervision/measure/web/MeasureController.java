package lianxi.supervision.measure.web;

import java.util.List;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.web.FormKeys;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.measure.MeasureQueries;
import lianxi.supervision.measure.Prepared;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 可约谈、可提出问责建议: what the ladder has prepared for the supervision group. */
@Controller
class MeasureController {

    private final MeasureQueries queries;

    MeasureController(MeasureQueries queries) {
        this.queries = queries;
    }

    /** Others than those who prepare learn nothing of what might come. */
    static void requireKnowing(Actor actor) {
        if (!SupervisionRights.knowsBeforehand(actor)) {
            throw new NotFoundException();
        }
    }

    /** The 组长 reads what is prepared; a supervisor drafts. */
    static void requireSupervisor(Actor actor) {
        requireKnowing(actor);
        if (!SupervisionRights.supervises(actor)) {
            throw new ForbiddenException();
        }
    }

    @GetMapping("/supervision/measures")
    String prepared(Actor actor, Model model) {
        requireKnowing(actor);
        List<Prepared> prepared = queries.prepared();
        model.addAttribute("prepared", prepared);
        model.addAttribute("supervises", SupervisionRights.supervises(actor));
        model.addAttribute("key", FormKeys.fresh());
        return "supervision/measure/prepared";
    }
}
