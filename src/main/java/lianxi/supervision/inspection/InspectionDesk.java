package lianxi.supervision.inspection;

import java.util.function.Predicate;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.Attachments;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.supervision.InspectionId;
import lianxi.supervision.SupervisionRights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what an inspection finds on the spot (现场记录), while it is under way. */
@Service
@Transactional
public class InspectionDesk {

    private static final String OBJECT = "supervision_inspection";

    private final Inspections inspections;
    private final InspectionNotes notes;
    private final Attachments attachments;
    private final AuditTrail audit;

    InspectionDesk(Inspections inspections, InspectionNotes notes, Attachments attachments, AuditTrail audit) {
        this.inspections = inspections;
        this.notes = notes;
        this.attachments = attachments;
        this.audit = audit;
    }

    /** 核对: what was found of a line; an earlier answer is kept below it. What differs says how. */
    @AllowedTo(Role.SUPERVISOR)
    public void answer(Actor actor, InspectionId id, int line, Verdict verdict, String note) {
        underWay(actor, id);
        if (verdict == Verdict.DIFFERS && note.isBlank()) {
            throw new RefusedException("note", "supervision.inspection.refused.note");
        }
        if (!notes.hasLine(id, line)) {
            throw new NotFoundException();
        }
        notes.answer(actor, id, line, verdict, note);
        audit.record(
                actor,
                "supervision.inspection-answer",
                OBJECT,
                id,
                AuditFields.none().plain("line", null, line).plain("verdict", null, verdict));
    }

    /** 好的做法、现场照片、受检单位现场说明 (taken down by the inspector, who names the speaker). */
    @AllowedTo(Role.SUPERVISOR)
    public RemarkId remark(Actor actor, InspectionId id, RemarkCommand command) {
        underWay(actor, id);
        return write(actor, id, command, false);
    }

    /** 现场说明 by the unit's own account, from the beginning until the conclusion. */
    @AllowedTo({Role.UNIT_HEAD, Role.CONTACT})
    public RemarkId state(Actor actor, InspectionId id, RemarkCommand command) {
        Inspection inspection = find(actor, id);
        if (command.kind() != RemarkKind.STATEMENT || !actor.writesFor(inspection.unit())) {
            throw new ForbiddenException();
        }
        require(inspection, state -> state == InspectionState.UNDER_WAY || state == InspectionState.RECORDED);
        return write(actor, id, command, true);
    }

    /** 撤回 what the same account wrote, before the record is finished; a unit's own statement until the conclusion. */
    @AllowedTo({Role.SUPERVISOR, Role.UNIT_HEAD, Role.CONTACT})
    public void withdraw(Actor actor, InspectionId id, RemarkId remark) {
        Inspection inspection = find(actor, id);
        boolean own = inspection.isInspectedBy(actor.person());
        require(inspection, state -> state == InspectionState.UNDER_WAY || !own && state == InspectionState.RECORDED);
        if (!notes.withdraw(actor, id, remark)) {
            throw new ForbiddenException();
        }
        audit.record(
                actor,
                "supervision.inspection-withdraw",
                OBJECT,
                id,
                AuditFields.none().plain("remark", null, remark));
    }

    /** Findings too are taken while it is under way, by its inspectors; the row is held until they are written. */
    @AllowedTo(Role.SUPERVISOR)
    public void requireUnderWay(Actor actor, InspectionId id) {
        underWay(actor, id);
    }

    private RemarkId write(Actor actor, InspectionId id, RemarkCommand command, boolean byUnit) {
        if (command.text().isBlank()) {
            throw new RefusedException("text", "supervision.inspection.refused.text");
        }
        if (command.kind() == RemarkKind.STATEMENT && command.saidBy().isBlank()) {
            throw new RefusedException("saidBy", "supervision.inspection.refused.said-by");
        }
        RemarkId remark = notes.remark(actor, id, command, byUnit);
        attachments.bind(actor, command.files(), AttachmentFeature.INSPECTION_PHOTO, RemarkFiles.KIND, remark.value());
        audit.record(
                actor,
                "supervision.inspection-remark",
                OBJECT,
                id,
                AuditFields.of("text", null, command.text()).plain("kind", null, command.kind()));
        return remark;
    }

    private void underWay(Actor actor, InspectionId id) {
        Inspection inspection = find(actor, id);
        if (!inspection.isInspectedBy(actor.person())) {
            throw new ForbiddenException();
        }
        require(inspection, state -> state == InspectionState.UNDER_WAY);
    }

    private static void require(Inspection inspection, Predicate<InspectionState> open) {
        if (!open.test(inspection.state())) {
            throw new RefusedException(null, "supervision.inspection.refused.record." + inspection.state());
        }
    }

    private Inspection find(Actor actor, InspectionId id) {
        Inspection inspection = inspections.findById(id.value()).orElseThrow(NotFoundException::new);
        boolean known = inspection.isKnown() && SupervisionRights.readsAbout(actor, inspection.unit());
        if (!known && !SupervisionRights.knowsBeforehand(actor)) {
            throw new NotFoundException();
        }
        return inspection;
    }
}
