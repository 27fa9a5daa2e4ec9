package lianxi.supervision.conclusion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.notification.AttachmentRef;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.supervision.ConclusionId;
import lianxi.supervision.conclusion.ConclusionPrint.Changed;
import lianxi.supervision.conclusion.ConclusionPrint.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The common part of every act on a conclusion: may the actor; then entry and audit row; and what freezes a signed one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ConclusionDesk {

    private static final String OBJECT = "supervision_conclusion";

    private final Conclusions conclusions;
    private final ConclusionFindings findings;
    private final ConclusionPrint print;
    private final FrozenConclusions frozen;
    private final ConclusionLog log;
    private final AuditTrail audit;
    private final Clock clock;

    ConclusionDesk(
            Conclusions conclusions,
            ConclusionFindings findings,
            ConclusionPrint print,
            FrozenConclusions frozen,
            ConclusionLog log,
            AuditTrail audit,
            Clock clock) {
        this.conclusions = conclusions;
        this.findings = findings;
        this.print = print;
        this.frozen = frozen;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    /** The conclusion, for an act that the actor's part in it permits. */
    Conclusion take(Actor actor, ConclusionId id, ConclusionAction action) {
        Conclusion conclusion = readable(actor, id);
        if (!conclusion.rights().allows(actor, action)) {
            throw new ForbiddenException();
        }
        return conclusion;
    }

    Conclusion readable(Actor actor, ConclusionId id) {
        return conclusions
                .findById(id.value())
                .filter(found -> found.rights().mayRead(actor))
                .orElseThrow(NotFoundException::new);
    }

    void save(Conclusion conclusion) {
        conclusions.saveAndFlush(conclusion);
    }

    /** The act is done: entry and audit row. */
    void done(Actor actor, Conclusion conclusion, ConclusionAction action, String note) {
        done(actor, conclusion, action, note, conclusion.text());
    }

    void done(
            Actor actor, Conclusion conclusion, ConclusionAction action, String note, @Nullable ConclusionText before) {
        conclusions.saveAndFlush(conclusion);
        log.append(actor, conclusion.id(), action.name(), note);
        audit.record(actor, action.act(), OBJECT, conclusion.id(), fields(conclusion, before));
    }

    /** Signed on this day: the printed bytes stand from now on. */
    AttachmentRef freeze(Actor signer, Conclusion conclusion, boolean ownUnit, @Nullable Changed changed) {
        Sheet sheet = new Sheet(
                conclusion.unit(),
                conclusion.text(),
                findings.of(conclusion),
                signer.name(),
                ownUnit,
                changed,
                today(),
                now());
        return frozen.freeze(conclusion.id(), print.compose(sheet));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }

    static void requireText(String field, String text, int most) {
        if (text.isBlank()) {
            throw new RefusedException(field, "supervision.conclusion.refused.missing." + field);
        }
        requireShort(field, text, most);
    }

    static void requireShort(String field, String text, int most) {
        if (text.codePointCount(0, text.length()) > most) {
            throw new RefusedException(field, "supervision.conclusion.refused.tooLong", most);
        }
    }

    private static AuditFields fields(Conclusion conclusion, @Nullable ConclusionText before) {
        ConclusionText after = conclusion.text();
        return AuditFields.none()
                .plain("state", null, conclusion.state())
                .changed("title", before == null ? null : before.title(), after.title())
                .changed("opening", before == null ? null : before.opening(), after.opening())
                .changed("practice", before == null ? null : before.practice(), after.practice())
                .changed("closing", before == null ? null : before.closing(), after.closing());
    }
}
