package lianxi.supervision.conclusion.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.function.Consumer;
import lianxi.document.attachment.Attachments;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.NotFoundException;
import lianxi.shared.web.Downloads;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import lianxi.supervision.ConclusionId;
import lianxi.supervision.FindingId;
import lianxi.supervision.InspectionId;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.conclusion.ConclusionAction;
import lianxi.supervision.conclusion.ConclusionQueries;
import lianxi.supervision.conclusion.ConclusionService;
import lianxi.supervision.conclusion.ConclusionView;
import lianxi.supervision.conclusion.ReviewService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One conclusion (督查结论): drafted, read, printed, signed, received. */
@Controller
@RequestMapping("/supervision/conclusions")
class ConclusionController {

    private final ConclusionQueries queries;
    private final ConclusionService service;
    private final ReviewService reviews;
    private final ConclusionPages pages;
    private final Attachments attachments;
    private final Idempotency idempotency;

    ConclusionController(
            ConclusionQueries queries,
            ConclusionService service,
            ReviewService reviews,
            ConclusionPages pages,
            Attachments attachments,
            Idempotency idempotency) {
        this.queries = queries;
        this.service = service;
        this.reviews = reviews;
        this.pages = pages;
        this.attachments = attachments;
        this.idempotency = idempotency;
    }

    /** 拟稿 from an inspection or about a finding; what is drafted already is found again. */
    @PostMapping
    String draft(
            Actor actor,
            @RequestParam(required = false) @Nullable InspectionId inspection,
            @RequestParam(required = false) @Nullable FindingId finding) {
        if (!SupervisionRights.supervises(actor)) {
            throw new ForbiddenException();
        }
        if (inspection != null) {
            return page(service.draft(actor, inspection));
        }
        if (finding != null) {
            return page(service.draft(actor, finding));
        }
        throw new NotFoundException();
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable ConclusionId id, Model model, Locale locale) {
        return pages.detail(actor, queries.view(actor, id), model, locale);
    }

    @GetMapping("/{id}.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable ConclusionId id) {
        ConclusionView conclusion = queries.view(actor, id);
        return Downloads.pdf(conclusion.text().title() + ".pdf", queries.pdf(conclusion));
    }

    @GetMapping("/{id}/edit")
    String edit(Actor actor, @PathVariable ConclusionId id, Model model) {
        ConclusionView conclusion = permitted(actor, id, ConclusionAction.EDIT);
        SupervisionConclusionForm form = new SupervisionConclusionForm();
        form.fill(conclusion.text());
        form.setVersion(conclusion.version());
        model.addAttribute("supervisionConclusionForm", form);
        return editing(conclusion, model);
    }

    @PostMapping("/{id}/edit")
    String save(
            Actor actor,
            @PathVariable ConclusionId id,
            @Valid @ModelAttribute SupervisionConclusionForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        ConclusionView conclusion = posted(actor, id, ConclusionAction.EDIT, binding);
        return Submission.submit(
                binding,
                () -> editing(conclusion, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.edit(actor, id, form.expectedVersion(), form.toText());
                    Flash.done(redirect, "supervision.conclusion.did.EDIT");
                    return page(id);
                }));
    }

    /** 送签、退回、作废草稿、签发、签收、送达 */
    @PostMapping("/{id}/acts/{act}")
    String act(
            Actor actor,
            @PathVariable ConclusionId id,
            @PathVariable String act,
            @Valid @ModelAttribute SupervisionConclusionActForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        ConclusionView conclusion = posted(actor, id, action(act), binding);
        Consumer<SupervisionConclusionActForm> work = work(actor, id, act);
        return Submission.submit(
                binding,
                () -> pages.detail(actor, conclusion, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    work.accept(form);
                    Flash.done(redirect, "supervision.conclusion.did." + action(act));
                    return page(id);
                }));
    }

    @PostMapping("/{id}/review")
    String request(
            Actor actor,
            @PathVariable ConclusionId id,
            @Valid @ModelAttribute SupervisionReviewRequestForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        ConclusionView conclusion = queries.view(actor, id);
        if (!actor.writesFor(conclusion.unit())) {
            throw new ForbiddenException();
        }
        attachments.stage(actor, form.getFiles(), binding);
        return Submission.submit(
                binding,
                () -> pages.detail(actor, conclusion, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    reviews.request(
                            actor,
                            id,
                            form.expectedVersion(),
                            form.getReason(),
                            form.getFiles().ids());
                    Flash.done(redirect, "supervision.conclusion.did.REVIEW");
                    return page(id);
                }));
    }

    private Consumer<SupervisionConclusionActForm> work(Actor actor, ConclusionId id, String act) {
        return form -> {
            int version = form.expectedVersion();
            switch (act) {
                case "submit" -> service.submit(actor, id, version);
                case "send-back" -> service.sendBack(actor, id, version, form.getReason());
                case "discard" -> service.discard(actor, id, version, form.getReason());
                case "sign" -> service.sign(actor, id, version, form.getMark());
                case "receive" -> service.receive(actor, id, version);
                default -> service.recordReceipt(actor, id, version, form.getReceiver(), form.getOn());
            }
        };
    }

    private static ConclusionAction action(String act) {
        return switch (act) {
            case "submit" -> ConclusionAction.SUBMIT;
            case "send-back" -> ConclusionAction.SEND_BACK;
            case "discard" -> ConclusionAction.DISCARD;
            case "sign" -> ConclusionAction.SIGN;
            case "receive", "receipt" -> ConclusionAction.RECEIVE;
            default -> throw new NotFoundException();
        };
    }

    private static String editing(ConclusionView conclusion, Model model) {
        model.addAttribute("conclusion", conclusion);
        return "supervision/conclusion/edit";
    }

    static String page(ConclusionId id) {
        return "redirect:/supervision/conclusions/" + id;
    }

    /** A form sent again is answered as it was, though its act has made another of the same impossible. */
    private ConclusionView posted(Actor actor, ConclusionId id, ConclusionAction action, BindingResult binding) {
        return binding.hasErrors() ? permitted(actor, id, action) : queries.view(actor, id);
    }

    private ConclusionView permitted(Actor actor, ConclusionId id, ConclusionAction action) {
        ConclusionView conclusion = queries.view(actor, id);
        if (!conclusion.may(action)) {
            throw new ForbiddenException();
        }
        return conclusion;
    }
}
