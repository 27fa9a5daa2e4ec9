package lianxi.supervision.inspection.web;

import jakarta.validation.Valid;
import lianxi.document.attachment.Attachments;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import lianxi.supervision.InspectionId;
import lianxi.supervision.inspection.InspectionDesk;
import lianxi.supervision.inspection.InspectionQueries;
import lianxi.supervision.inspection.InspectionService;
import lianxi.supervision.inspection.InspectionView;
import lianxi.supervision.inspection.RemarkId;
import org.jspecify.annotations.Nullable;
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

/** What is done with an inspection: announced, begun, finished, cancelled; and what the unit states about it (现场说明). */
@Controller
@RequestMapping("/supervision/inspections/{id}")
class InspectionActController {

    private final InspectionQueries queries;
    private final InspectionService service;
    private final InspectionDesk desk;
    private final InspectionPages pages;
    private final Attachments attachments;
    private final Idempotency idempotency;

    InspectionActController(
            InspectionQueries queries,
            InspectionService service,
            InspectionDesk desk,
            InspectionPages pages,
            Attachments attachments,
            Idempotency idempotency) {
        this.queries = queries;
        this.service = service;
        this.desk = desk;
        this.pages = pages;
        this.attachments = attachments;
        this.idempotency = idempotency;
    }

    @PostMapping("/announce")
    String announce(
            Actor actor,
            @PathVariable InspectionId id,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        supervised(actor, id);
        return idempotency.once(actor, key, () -> {
            service.announce(actor, id, version);
            Flash.done(redirect, "supervision.inspection.announced");
            return InspectionController.page(id);
        });
    }

    @PostMapping("/begin")
    String begin(
            Actor actor,
            @PathVariable InspectionId id,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(defaultValue = "-1") int version) {
        supervised(actor, id);
        return idempotency.once(actor, key, () -> {
            service.begin(actor, id, version);
            return InspectionController.page(id) + "/record";
        });
    }

    @PostMapping("/finish")
    String finish(
            Actor actor,
            @PathVariable InspectionId id,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        supervised(actor, id);
        return idempotency.once(actor, key, () -> {
            service.finish(actor, id, version);
            Flash.done(redirect, "supervision.inspection.finished");
            return InspectionController.page(id);
        });
    }

    @GetMapping("/cancel")
    String cancelling(Actor actor, @PathVariable InspectionId id, Model model) {
        InspectionView inspection = supervised(actor, id);
        if (!inspection.state().isAhead()) {
            return InspectionController.page(id);
        }
        SupervisionInspectionCancelForm form = new SupervisionInspectionCancelForm();
        form.setVersion(inspection.version());
        model.addAttribute("supervisionInspectionCancelForm", form);
        return cancelPage(inspection, model);
    }

    @PostMapping("/cancel")
    String cancel(
            Actor actor,
            @PathVariable InspectionId id,
            @Valid @ModelAttribute SupervisionInspectionCancelForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        InspectionView inspection = supervised(actor, id);
        return Submission.submit(
                binding,
                () -> cancelPage(inspection, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.cancel(actor, id, form.getReason(), form.expectedVersion());
                    Flash.done(redirect, "supervision.inspection.cancelled");
                    return InspectionController.page(id);
                }));
    }

    /** By the unit's own account, on the inspection's page. */
    @PostMapping("/statement")
    String state(
            Actor actor,
            @PathVariable InspectionId id,
            @Valid @ModelAttribute SupervisionRemarkForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        InspectionView inspection = queries.view(actor, id);
        if (!actor.writesFor(inspection.unit())) {
            throw new ForbiddenException();
        }
        attachments.stage(actor, form.getFiles(), binding);
        return Submission.submit(
                binding,
                () -> pages.detail(actor, inspection, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    desk.state(actor, id, form.toCommand());
                    Flash.done(redirect, "supervision.inspection.stated");
                    return InspectionController.page(id) + "#statements";
                }));
    }

    /** 撤回 what the same account wrote. */
    @PostMapping("/remarks/{remark}/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable InspectionId id,
            @PathVariable RemarkId remark,
            @RequestParam(required = false) @Nullable String key,
            RedirectAttributes redirect) {
        queries.view(actor, id);
        return idempotency.once(actor, key, () -> {
            desk.withdraw(actor, id, remark);
            Flash.done(redirect, "supervision.inspection.withdrawn");
            return InspectionController.page(id);
        });
    }

    private InspectionView supervised(Actor actor, InspectionId id) {
        InspectionView inspection = queries.view(actor, id);
        InspectionController.requireSupervisor(actor);
        return inspection;
    }

    private static String cancelPage(InspectionView inspection, Model model) {
        model.addAttribute("inspection", inspection);
        return "supervision/inspection/cancel";
    }
}
