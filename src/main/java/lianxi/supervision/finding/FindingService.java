package lianxi.supervision.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.AttachmentId;
import lianxi.document.attachment.Attachments;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.supervision.FindingId;
import lianxi.supervision.FindingKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records findings (发现问题) and what becomes of them; who may do what: {@link FindingRights}. */
@Service
@Transactional
public class FindingService {

    public static final int REASON_MAX = 500;

    private static final String OBJECT = "supervision_finding";

    private final Findings findings;
    private final FindingRules rules;
    private final FindingLog log;
    private final FindingNotices notices;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final Clock clock;

    FindingService(
            Findings findings,
            FindingRules rules,
            FindingLog log,
            FindingNotices notices,
            Attachments attachments,
            AuditTrail audit,
            Clock clock) {
        this.findings = findings;
        this.rules = rules;
        this.log = log;
        this.notices = notices;
        this.attachments = attachments;
        this.audit = audit;
        this.clock = clock;
    }

    /** 记录, never about the own unit; the inspection that it names, its own module vouches for. */
    @AllowedTo(Role.SUPERVISOR)
    public FindingId record(Actor actor, FindingCommand command) {
        rules.checkUnit(command.unit());
        if (actor.belongsTo(command.unit())) {
            throw new RefusedException("unit", "supervision.finding.refused.ownUnit");
        }
        rules.check(command.text(), null);
        Finding finding = new Finding(command, actor, clock.instant());
        done(actor, finding, FindingAction.RECORD, "", null, command.files());
        return finding.id();
    }

    /**
     * 修改, until the conclusion is signed.
     *
     * @param more staged evidence that comes to what is there; none is allowed
     */
    @AllowedTo(inside = true)
    public void edit(Actor actor, FindingId id, int version, FindingText text, List<AttachmentId> more) {
        Finding finding = take(actor, id, FindingAction.EDIT);
        finding.expect(version, text);
        FindingText before = finding.text();
        rules.check(text, before);
        finding.edit(text);
        done(actor, finding, FindingAction.EDIT, "", before, more);
    }

    /** 不予认定, with the reason, until the conclusion is signed. */
    @AllowedTo(inside = true)
    public void drop(Actor actor, FindingId id, int version, String reason) {
        Finding finding = take(actor, id, FindingAction.DROP);
        finding.expect(version, null);
        rules.requireText("reason", reason, REASON_MAX);
        finding.drop();
        done(actor, finding, FindingAction.DROP, reason.strip(), finding.text(), List.of());
    }

    /** 回应 by the unit, at any time: it stands in the thread as it was written. */
    @AllowedTo(inside = true)
    public void reply(Actor actor, FindingId id, ReplyCommand reply) {
        Finding finding = take(actor, id, FindingAction.REPLY);
        rules.requireText("words", reply.words(), ReplyCommand.WORDS_MAX);
        finding.reply();
        long entry = log.append(actor, id, FindingAction.REPLY, reply.words());
        attachments.bind(actor, reply.files(), AttachmentFeature.FINDING_REPLY, FindingFiles.KIND, entry);
        notices.replied(actor, finding, reply.words());
        audit.record(actor, FindingAction.REPLY.act(), OBJECT, id, AuditFields.of("words", null, reply.words()));
    }

    /** 认定: a conclusion that is signed in this transaction says so; its module vouches for who signs. */
    @AllowedTo(inside = true)
    @Transactional(propagation = Propagation.MANDATORY)
    public void conclude(Actor actor, FindingId id) {
        Finding finding = find(id);
        finding.conclude(LocalDate.now(clock));
        done(actor, finding, FindingAction.CONCLUDE, "", finding.text(), List.of());
    }

    /** 变更 by a review that is decided in this transaction. */
    @AllowedTo(inside = true)
    @Transactional(propagation = Propagation.MANDATORY)
    public void reword(Actor actor, FindingId id, FindingKind kind, String facts, String reason) {
        Finding finding = find(id);
        FindingText before = finding.text();
        rules.requireText("facts", facts, FindingText.FACTS_MAX);
        finding.reword(kind, facts.strip());
        done(actor, finding, FindingAction.REWORD, reason, before, List.of());
    }

    /** 撤销 by a review that is decided in this transaction. */
    @AllowedTo(inside = true)
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(Actor actor, FindingId id, String reason) {
        Finding finding = find(id);
        finding.revoke();
        done(actor, finding, FindingAction.REVOKE, reason, finding.text(), List.of());
    }

    private Finding take(Actor actor, FindingId id, FindingAction action) {
        Finding finding = find(id);
        if (!finding.rights().mayRead(actor)) {
            throw new NotFoundException();
        }
        if (!finding.rights().allows(actor, action)) {
            throw new ForbiddenException();
        }
        return finding;
    }

    private Finding find(FindingId id) {
        return findings.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    private void done(
            Actor actor,
            Finding finding,
            FindingAction action,
            String note,
            @Nullable FindingText before,
            List<AttachmentId> files) {
        findings.saveAndFlush(finding);
        long entry = log.append(actor, finding.id(), action, note);
        attachments.bind(actor, files, AttachmentFeature.FINDING_EVIDENCE, FindingFiles.KIND, entry);
        audit.record(actor, action.act(), OBJECT, finding.id(), fields(before, finding));
    }

    private static AuditFields fields(@Nullable FindingText before, Finding finding) {
        FindingText after = finding.text();
        return AuditFields.none()
                .plain("state", null, finding.state())
                .changed("kind", before == null ? null : before.kind(), after.kind())
                .changed("title", before == null ? null : before.title(), after.title())
                .changed("facts", before == null ? null : before.facts(), after.facts())
                .changed("duty", before == null ? null : before.duty(), after.duty())
                .changed("demand", before == null ? null : before.demand(), after.demand())
                .changed("due", before == null ? null : before.due(), after.due());
    }
}
