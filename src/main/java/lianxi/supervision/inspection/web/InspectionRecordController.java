package lianxi.supervision.inspection.web;

import jakarta.validation.Valid;
import java.util.Objects;
import lianxi.document.attachment.Attachments;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Submission;
import lianxi.supervision.InspectionId;
import lianxi.supervision.finding.FindingService;
import lianxi.supervision.inspection.InspectionDesk;
import lianxi.supervision.inspection.InspectionQueries;
import lianxi.supervision.inspection.InspectionState;
import lianxi.supervision.inspection.InspectionView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * 现场记录, on a phone: the checklist line by line, findings, good practice, statements, photos. Every post answers with the page
 * itself, so that what was typed without a network is sent later by the page's script, each once by its key.
 */
@Controller
@RequestMapping("/supervision/inspections/{id}/record")
class InspectionRecordController {

    private final InspectionQueries queries;
    private final InspectionDesk desk;
    private final FindingService findings;
    private final RecordPages pages;
    private final Attachments attachments;
    private final Idempotency idempotency;

    InspectionRecordController(
            InspectionQueries queries,
            InspectionDesk desk,
            FindingService findings,
            RecordPages pages,
            Attachments attachments,
            Idempotency idempotency) {
        this.queries = queries;
        this.desk = desk;
        this.findings = findings;
        this.pages = pages;
        this.attachments = attachments;
        this.idempotency = idempotency;
    }

    @GetMapping
    String open(Actor actor, @PathVariable InspectionId id, Model model) {
        InspectionView inspection = queries.view(actor, id);
        if (inspection.state() != InspectionState.UNDER_WAY || !inspection.isInspectedBy(actor.person())) {
            return InspectionController.page(id);
        }
        return pages.fill(actor, inspection, model);
    }

    @PostMapping("/answers")
    String answer(
            Actor actor,
            @PathVariable InspectionId id,
            @Valid @ModelAttribute SupervisionAnswerForm form,
            BindingResult binding,
            Model model) {
        InspectionView inspection = inspected(actor, id);
        return Submission.submit(
                binding,
                () -> pages.fill(actor, inspection, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    int line = Objects.requireNonNull(form.getLine());
                    desk.answer(actor, id, line, Objects.requireNonNull(form.getVerdict()), form.getNote());
                    return back(id, "line-" + line);
                }));
    }

    @PostMapping("/findings")
    String find(
            Actor actor,
            @PathVariable InspectionId id,
            @Valid @ModelAttribute SupervisionSpotFindingForm form,
            BindingResult binding,
            Model model) {
        InspectionView inspection = inspected(actor, id);
        attachments.stage(actor, form.getFiles(), binding);
        return Submission.submit(
                binding,
                () -> pages.fill(actor, inspection, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    desk.requireUnderWay(actor, id);
                    findings.record(actor, form.toCommand(inspection));
                    return back(id, "findings");
                }));
    }

    @PostMapping("/remarks")
    String remark(
            Actor actor,
            @PathVariable InspectionId id,
            @Valid @ModelAttribute SupervisionRemarkForm form,
            BindingResult binding,
            Model model) {
        InspectionView inspection = inspected(actor, id);
        attachments.stage(actor, form.getFiles(), binding);
        return Submission.submit(
                binding,
                () -> pages.fill(actor, inspection, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    desk.remark(actor, id, form.toCommand());
                    return back(id, "remarks-" + form.getKind());
                }));
    }

    private InspectionView inspected(Actor actor, InspectionId id) {
        InspectionView inspection = queries.view(actor, id);
        if (!inspection.isInspectedBy(actor.person())) {
            throw new ForbiddenException();
        }
        return inspection;
    }

    private static String back(InspectionId id, String place) {
        return InspectionController.page(id) + "/record#" + place;
    }
}
