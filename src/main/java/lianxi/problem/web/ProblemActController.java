package lianxi.problem.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lianxi.burden.RepeatedAsks;
import lianxi.document.attachment.Attachments;
import lianxi.problem.ProblemAction;
import lianxi.problem.ProblemId;
import lianxi.problem.ProblemOfficeService;
import lianxi.problem.ProblemProgressService;
import lianxi.problem.ProblemQueries;
import lianxi.problem.ProblemService;
import lianxi.problem.ProblemView;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /problems/{id}/acts/{act}}: one page and one form for each act on a problem (办理). */
@Controller
@RequestMapping("/problems/{id}/acts/{act}")
class ProblemActController {

    private final ProblemQueries queries;
    private final ProblemService service;
    private final ProblemOfficeService office;
    private final ProblemProgressService progress;
    private final ProblemActPages pages;
    private final RepeatedAsks repeated;
    private final Attachments attachments;
    private final Idempotency idempotency;

    ProblemActController(
            ProblemQueries queries,
            ProblemService service,
            ProblemOfficeService office,
            ProblemProgressService progress,
            ProblemActPages pages,
            RepeatedAsks repeated,
            Attachments attachments,
            Idempotency idempotency) {
        this.queries = queries;
        this.service = service;
        this.office = office;
        this.progress = progress;
        this.pages = pages;
        this.repeated = repeated;
        this.attachments = attachments;
        this.idempotency = idempotency;
    }

    @GetMapping
    String form(Actor actor, @PathVariable ProblemId id, @PathVariable String act, Model model, Locale locale) {
        ProblemAction action = action(act);
        ProblemView problem = queries.view(actor, id);
        if (!problem.may(action)) {
            throw new ForbiddenException();
        }
        ProblemActForm form = pages.fresh(problem);
        model.addAttribute("problemActForm", form);
        return pages.fill(actor, problem, action, form, model, locale);
    }

    @PostMapping
    String act(
            Actor actor,
            @PathVariable ProblemId id,
            @PathVariable String act,
            @Valid @ModelAttribute ProblemActForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        ProblemAction action = action(act);
        ProblemView problem = queries.view(actor, id);
        if (!problem.permitted().contains(action)) {
            throw new ForbiddenException();
        }
        attachments.stage(actor, form.getFiles(), binding);
        return Submission.submit(
                binding,
                () -> pages.fill(actor, queries.view(actor, id), action, form, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    refuseRepeats(problem, action, form);
                    perform(actor, id, action, form);
                    Flash.done(redirect, "problem.done." + action);
                    return ProblemController.page(id);
                }));
    }

    /** A unit that still owes the like is asked again only on purpose (仍要下达). */
    private void refuseRepeats(ProblemView problem, ProblemAction action, ProblemActForm form) {
        if (action.assigns() && form.getOwner() != null) {
            repeated.refuse(List.of(form.getOwner()), problem.line().title(), form.isAnyway());
        }
    }

    private void perform(Actor actor, ProblemId id, ProblemAction action, ProblemActForm form) {
        int version = form.expectedVersion();
        String reason = form.getReason();
        switch (action) {
            case ACCEPT -> {
                requireChosen("owner", form.getOwner());
                requireChosen("level", form.getLevel());
                office.accept(actor, id, form.getOwner(), form.getLevel(), form.isShared(), reason, version);
            }
            case REASSIGN -> {
                requireChosen("owner", form.getOwner());
                office.reassign(actor, id, form.getOwner(), reason, version);
            }
            case LEVEL -> {
                requireChosen("level", form.getLevel());
                service.relevel(actor, id, form.getLevel(), reason, version);
            }
            case DECLINE -> office.decline(actor, id, reason, version);
            case MARK -> office.mark(actor, id, reason, version);
            case UNMARK -> office.unmark(actor, id, reason, version);
            case SEND_BACK -> office.sendBack(actor, id, reason, version);
            case STRIKE_OFF -> office.strikeOff(actor, id, reason, version);
            case REOPEN -> office.reopen(actor, id, reason, version);
            case WITHDRAW -> service.withdraw(actor, id, reason, version);
            case RETRACT -> progress.retract(actor, id, version);
            case PROGRESS -> progress.progress(actor, id, form.toEntry());
            case NOTE -> progress.note(actor, id, form.toEntry());
            case APPLY -> progress.apply(actor, id, form.toEntry(), version);
            case EDIT -> throw new NotFoundException();
        }
    }

    private static void requireChosen(String field, Object value) {
        if (value == null) {
            throw new RefusedException(field, "problem.refused.missing." + field);
        }
    }

    /** Editing has an address of its own. */
    private static ProblemAction action(String word) {
        return Set.of(ProblemAction.values()).stream()
                .filter(action -> action != ProblemAction.EDIT && action.verb().equals(word))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
