package lianxi.briefing.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import lianxi.briefing.BriefingId;
import lianxi.briefing.BriefingQueries;
import lianxi.briefing.BriefingView;
import lianxi.document.DocumentNumber;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentState;
import lianxi.document.DocumentView;
import lianxi.document.PaperSignature;
import lianxi.document.SigningService;
import lianxi.document.attachment.Attachments;
import lianxi.roster.PlaceView;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
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

/** 签发: the director reads what will be frozen, then signs; or the office records a signature on paper. */
@Controller
@RequestMapping("/briefings/{id}")
class SigningController {

    private final BriefingQueries queries;
    private final DocumentQueries documents;
    private final SigningService service;
    private final Attachments attachments;
    private final BriefingPages pages;
    private final Idempotency idempotency;
    private final Clock clock;

    SigningController(
            BriefingQueries queries,
            DocumentQueries documents,
            SigningService service,
            Attachments attachments,
            BriefingPages pages,
            Idempotency idempotency,
            Clock clock) {
        this.queries = queries;
        this.documents = documents;
        this.service = service;
        this.attachments = attachments;
        this.pages = pages;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GetMapping("/sign")
    String check(Actor actor, @PathVariable BriefingId id, Model model) {
        BriefingView briefing = queries.briefing(actor, id);
        if (!actor.has(briefing.document().series().signer())) {
            throw new ForbiddenException();
        }
        if (briefing.document().state() != DocumentState.IN_REVIEW) {
            return BriefingPages.redirect(id);
        }
        pages.common(briefing, model);
        return "briefing/sign";
    }

    @PostMapping("/sign")
    String sign(
            Actor actor,
            @PathVariable BriefingId id,
            @ModelAttribute BriefingActForm form,
            RedirectAttributes redirect) {
        DocumentView document = queries.document(actor, id);
        return idempotency.once(actor, form.getKey(), () -> {
            DocumentNumber number = service.sign(actor, document.id(), form.getVersion());
            return signed(id, number, redirect);
        });
    }

    @GetMapping("/sign-on-paper")
    String paper(Actor actor, @PathVariable BriefingId id, Model model) {
        BriefingView briefing = queries.briefing(actor, id);
        BriefingPages.requireOffice(actor);
        if (briefing.document().state() != DocumentState.IN_REVIEW) {
            return BriefingPages.redirect(id);
        }
        LocalDate today = LocalDate.now(clock);
        BriefingPaperForm form = new BriefingPaperForm();
        form.setKey(FormKeys.fresh());
        form.setVersion(briefing.document().version());
        form.setOn(today);
        form.setSignedBy(documents
                .signer(briefing.document().series(), today)
                .map(PlaceView::name)
                .orElse(null));
        model.addAttribute("briefingPaperForm", form);
        return paperPage(briefing, model);
    }

    @PostMapping("/sign-on-paper")
    String record(
            Actor actor,
            @PathVariable BriefingId id,
            @Valid @ModelAttribute BriefingPaperForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        DocumentView document = queries.document(actor, id);
        BriefingPages.requireOffice(actor);
        attachments.stage(actor, form.getFiles(), binding);
        return Submission.submit(
                binding,
                () -> paperPage(queries.briefing(actor, id), model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    PaperSignature paper = new PaperSignature(
                            form.getSignedBy(), form.getOn(), form.getFiles().ids());
                    return signed(
                            id, service.recordSignature(actor, document.id(), form.getVersion(), paper), redirect);
                }));
    }

    private static String paperPage(BriefingView briefing, Model model) {
        model.addAttribute("briefing", briefing);
        return "briefing/paper";
    }

    private static String signed(BriefingId id, DocumentNumber number, RedirectAttributes redirect) {
        Flash.done(redirect, "briefing.done.signed", number.arguments());
        return BriefingPages.redirect(id);
    }
}
