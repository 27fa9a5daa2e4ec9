package lianxi.supervision.conclusion;

import java.time.LocalDate;
import java.util.List;
import lianxi.notification.AttachmentRef;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.ForbiddenException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import lianxi.supervision.ConclusionId;
import lianxi.supervision.FindingId;
import lianxi.supervision.InspectionId;
import lianxi.supervision.finding.FindingLine;
import lianxi.supervision.finding.FindingQueries;
import lianxi.supervision.finding.FindingService;
import lianxi.supervision.finding.FindingState;
import lianxi.supervision.inspection.InspectionQueries;
import lianxi.supervision.inspection.InspectionRecord;
import lianxi.supervision.inspection.InspectionService;
import lianxi.supervision.inspection.InspectionState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts, signs and hands over conclusions (督查结论); who may do what: {@link ConclusionRights}. */
@Service
@Transactional
public class ConclusionService {

    public static final int REASON_MAX = 500;
    public static final int RECEIVER_MAX = 60;

    private final ConclusionDesk desk;
    private final ConclusionFindings concluded;
    private final ConclusionDrafts drafts;
    private final ConclusionRows rows;
    private final ConclusionNotices notices;
    private final Rectifications rectifications;
    private final FindingService findings;
    private final FindingQueries lines;
    private final InspectionQueries inspections;
    private final InspectionService inspecting;

    ConclusionService(
            ConclusionDesk desk,
            ConclusionFindings concluded,
            ConclusionDrafts drafts,
            ConclusionRows rows,
            ConclusionNotices notices,
            Rectifications rectifications,
            FindingService findings,
            FindingQueries lines,
            InspectionQueries inspections,
            InspectionService inspecting) {
        this.desk = desk;
        this.concluded = concluded;
        this.drafts = drafts;
        this.rows = rows;
        this.notices = notices;
        this.rectifications = rectifications;
        this.findings = findings;
        this.lines = lines;
        this.inspections = inspections;
        this.inspecting = inspecting;
    }

    /** 拟稿 from an inspection's record, once it is recorded; one that is drafted already is found again. */
    @AllowedTo(Role.SUPERVISOR)
    public ConclusionId draft(Actor actor, InspectionId id) {
        inspections.view(actor, id);
        rows.lock("inspection:" + id);
        ConclusionId standing = rows.ofInspection(id).orElse(null);
        if (standing != null) {
            return standing;
        }
        InspectionRecord record = inspections.record(id);
        if (record.inspection().state() != InspectionState.RECORDED) {
            throw new RefusedException(null, "supervision.conclusion.refused.notRecorded");
        }
        UnitId unit = record.inspection().unit();
        requireOther(actor, unit);
        List<FindingLine> found = concluded.of(id, ConclusionState.DRAFT, List.of());
        return drafted(actor, new Conclusion(unit, id, drafts.of(record, found), actor, desk.now()));
    }

    /** 拟稿 about a finding that no inspection made. */
    @AllowedTo(Role.SUPERVISOR)
    public ConclusionId draft(Actor actor, FindingId id) {
        FindingLine line = lines.view(actor, id).line();
        if (line.inspection() != null) {
            return draft(actor, line.inspection());
        }
        rows.lock("finding:" + id);
        ConclusionId standing = rows.ofFinding(id).orElse(null);
        if (standing != null) {
            return standing;
        }
        if (line.state() != FindingState.RECORDED) {
            throw new RefusedException(null, "supervision.finding.refused.state." + line.state());
        }
        requireOther(actor, line.unit());
        Conclusion conclusion = new Conclusion(line.unit(), null, drafts.of(line), actor, desk.now());
        conclusion.take(List.of(id));
        return drafted(actor, conclusion);
    }

    /** 修改 */
    @AllowedTo(inside = true)
    public void edit(Actor actor, ConclusionId id, int version, ConclusionText text) {
        Conclusion conclusion = desk.take(actor, id, ConclusionAction.EDIT);
        conclusion.expect(version, text);
        ConclusionDesk.requireText("title", text.title(), ConclusionText.TITLE_MAX);
        ConclusionDesk.requireText("opening", text.opening(), ConclusionText.PART_MAX);
        ConclusionDesk.requireShort("practice", text.practice(), ConclusionText.PART_MAX);
        ConclusionDesk.requireShort("closing", text.closing(), ConclusionText.PART_MAX);
        ConclusionText before = conclusion.text();
        conclusion.edit(text);
        desk.done(actor, conclusion, ConclusionAction.EDIT, "", before);
    }

    /** 送签 to the supervision head. */
    @AllowedTo(inside = true)
    public void submit(Actor actor, ConclusionId id, int version) {
        Conclusion conclusion = step(actor, id, version, ConclusionAction.SUBMIT, "");
        notices.submitted(actor, conclusion);
    }

    /** 退回 by the supervision head, with the reason. */
    @AllowedTo(inside = true)
    public void sendBack(Actor actor, ConclusionId id, int version, String reason) {
        ConclusionDesk.requireText("reason", reason, REASON_MAX);
        Conclusion conclusion = step(actor, id, version, ConclusionAction.SEND_BACK, reason.strip());
        notices.sentBack(actor, conclusion, reason.strip());
    }

    /** 作废草稿, with the reason; another may then be drafted. */
    @AllowedTo(inside = true)
    public void discard(Actor actor, ConclusionId id, int version, String reason) {
        ConclusionDesk.requireText("reason", reason, REASON_MAX);
        step(actor, id, version, ConclusionAction.DISCARD, reason.strip());
    }

    /**
     * 签发 by the supervision head: its findings stand, each that asks for it becomes a rectification, the unit is told.
     *
     * @param mark of what was read, {@link ConclusionQueries#mark}: a word that changed since is read again first
     */
    @AllowedTo(inside = true)
    public void sign(Actor actor, ConclusionId id, int version, String mark) {
        Conclusion conclusion = desk.take(actor, id, ConclusionAction.SIGN);
        conclusion.expect(version, null);
        List<FindingLine> found = concluded.of(conclusion);
        if (!ConclusionFindings.mark(conclusion.text(), found).equals(mark)) {
            throw new StaleVersionException(version, List.of());
        }
        conclusion.take(found.stream().map(FindingLine::id).toList());
        conclusion.sign(actor, desk.today());
        for (FindingLine line : found) {
            findings.conclude(actor, line.id());
            rectifications.assign(actor, line);
        }
        desk.done(actor, conclusion, ConclusionAction.SIGN, "");
        if (conclusion.inspection() != null) {
            inspecting.conclude(actor, conclusion.inspection());
        }
        AttachmentRef file = desk.freeze(actor, conclusion, actor.belongsTo(conclusion.unit()), null);
        notices.signed(actor, conclusion, file);
    }

    /** 签收 by the unit today. */
    @AllowedTo(inside = true)
    public void receive(Actor actor, ConclusionId id, int version) {
        Conclusion conclusion = desk.take(actor, id, ConclusionAction.RECEIVE);
        if (!actor.writesFor(conclusion.unit())) {
            throw new ForbiddenException();
        }
        conclusion.expect(version, null);
        conclusion.receive(actor.name(), desk.today());
        desk.done(actor, conclusion, ConclusionAction.RECEIVE, "");
    }

    /** 送达 on paper, as a supervisor records it: who received it for the unit, and when. */
    @AllowedTo(Role.SUPERVISOR)
    public void recordReceipt(Actor actor, ConclusionId id, int version, String receiver, @Nullable LocalDate on) {
        Conclusion conclusion = desk.take(actor, id, ConclusionAction.RECEIVE);
        ConclusionDesk.requireText("receiver", receiver, RECEIVER_MAX);
        if (on == null) {
            throw new RefusedException("on", "supervision.conclusion.refused.missing.on");
        }
        conclusion.expect(version, null);
        LocalDate signed = rows.signedOn(id);
        if (on.isAfter(desk.today()) || on.isBefore(signed)) {
            throw new RefusedException("on", "supervision.conclusion.refused.receivedOn", signed);
        }
        conclusion.receive(receiver.strip(), on);
        desk.done(actor, conclusion, ConclusionAction.RECEIVE, receiver.strip());
    }

    private ConclusionId drafted(Actor actor, Conclusion conclusion) {
        desk.save(conclusion);
        desk.done(actor, conclusion, ConclusionAction.DRAFT, "", null);
        return conclusion.id();
    }

    private Conclusion step(Actor actor, ConclusionId id, int version, ConclusionAction action, String note) {
        Conclusion conclusion = desk.take(actor, id, action);
        conclusion.expect(version, null);
        conclusion.move(action);
        desk.done(actor, conclusion, action, note);
        return conclusion;
    }

    private static void requireOther(Actor actor, UnitId unit) {
        if (actor.belongsTo(unit)) {
            throw new RefusedException(null, "supervision.conclusion.refused.ownUnit");
        }
    }
}
