package lianxi.supervision.conclusion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.AttachmentId;
import lianxi.document.attachment.Attachments;
import lianxi.notification.AttachmentRef;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.Power;
import lianxi.shared.RefusedException;
import lianxi.supervision.ConclusionId;
import lianxi.supervision.FindingId;
import lianxi.supervision.conclusion.ConclusionPrint.Changed;
import lianxi.supervision.finding.FindingLine;
import lianxi.supervision.finding.FindingService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviews conclusions at their units' request (复核): asked for, prepared by who took no part, decided by the 组长. */
@Service
@Transactional
public class ReviewService {

    public static final int REASON_MAX = 2000;

    private static final String OBJECT = "supervision_review";

    private final Reviews reviews;
    private final ReviewRows rows;
    private final ReviewRules rules;
    private final ConclusionDesk desk;
    private final ConclusionFindings concluded;
    private final ConclusionRows conclusions;
    private final ConclusionLog log;
    private final ConclusionNotices notices;
    private final ConclusionWords words;
    private final FindingService findings;
    private final Rectifications rectifications;
    private final Attachments attachments;
    private final WorkCalendars calendars;
    private final AuditTrail audit;

    ReviewService(
            Reviews reviews,
            ReviewRows rows,
            ReviewRules rules,
            ConclusionDesk desk,
            ConclusionFindings concluded,
            ConclusionRows conclusions,
            ConclusionLog log,
            ConclusionNotices notices,
            ConclusionWords words,
            FindingService findings,
            Rectifications rectifications,
            Attachments attachments,
            WorkCalendars calendars,
            AuditTrail audit) {
        this.reviews = reviews;
        this.rows = rows;
        this.rules = rules;
        this.desk = desk;
        this.concluded = concluded;
        this.conclusions = conclusions;
        this.log = log;
        this.notices = notices;
        this.words = words;
        this.findings = findings;
        this.rectifications = rectifications;
        this.attachments = attachments;
        this.calendars = calendars;
        this.audit = audit;
    }

    /** 申请复核 by the unit, within 30 calendar days of receipt, once; who asks before signing for it receives it with that. */
    @AllowedTo(inside = true)
    public ReviewId request(Actor actor, ConclusionId id, int version, String reason, List<AttachmentId> files) {
        Conclusion conclusion = desk.readable(actor, id);
        if (!actor.writesFor(conclusion.unit())) {
            throw new ForbiddenException();
        }
        conclusion.expect(version, null);
        if (conclusion.state() != ConclusionState.SIGNED) {
            throw new RefusedException(null, "supervision.conclusion.refused.state." + conclusion.state());
        }
        ConclusionDesk.requireText("reason", reason, REASON_MAX);
        requireOpen(conclusion);
        if (conclusion.receivedOn() == null) {
            conclusion.receive(actor.name(), desk.today());
            desk.done(actor, conclusion, ConclusionAction.RECEIVE, "");
        }
        LocalDate due = ReviewClock.decision(desk.today(), words.draft("law"))
                .due(calendars.current())
                .date();
        Review review = new Review(id, reason.strip(), actor, desk.today(), due);
        reviews.saveAndFlush(review);
        attachments.bind(
                actor,
                files,
                AttachmentFeature.FINDING_REPLY,
                ReviewFiles.KIND,
                review.id().value());
        done(actor, review, ReviewAction.REQUEST, reason.strip());
        notices.requested(actor, conclusion, "review-requested", reason.strip());
        return review.id();
    }

    /** 撤回申请 by the unit, until it is decided. */
    @AllowedTo(inside = true)
    public void withdraw(Actor actor, ReviewId id, int version) {
        Review review = find(id);
        Conclusion conclusion = desk.readable(actor, review.conclusion());
        if (!actor.writesFor(conclusion.unit())) {
            throw new ForbiddenException();
        }
        review.expect(version);
        review.withdraw();
        done(actor, review, ReviewAction.WITHDRAW, "");
        notices.requested(
                actor, conclusion, "review-withdrawn", conclusion.text().title());
    }

    /** 指定复核人 by the 组长, where every supervisor took part or is of the unit. */
    @AllowedTo(inside = true)
    public void name(Actor actor, ReviewId id, int version, PersonId person) {
        Review review = find(id);
        Conclusion conclusion = desk.readable(actor, review.conclusion());
        if (!actor.has(Power.GROUP_HEAD)) {
            throw new ForbiddenException();
        }
        review.expect(version);
        rules.requireNameable(review, person);
        review.name(person, actor);
        done(actor, review, ReviewAction.NAME, "");
        notices.named(actor, conclusion, person);
    }

    /** 提出复核意见 by who neither took part nor is of the unit; may be written anew until it is decided. */
    @AllowedTo(inside = true)
    public void prepare(Actor actor, ReviewId id, int version, ReviewCommand command) {
        Review review = find(id);
        Conclusion conclusion = desk.readable(actor, review.conclusion());
        rules.requirePreparer(actor, review);
        review.expect(version);
        ConclusionDesk.requireText("words", command.words(), ReviewCommand.WORDS_MAX);
        List<FindingVerdict> verdicts = rules.verdicts(command, concluded.of(conclusion));
        review.prepare(command.result(), command.words(), actor, desk.now());
        rows.write(id, verdicts);
        done(actor, review, ReviewAction.PREPARE, command.words());
        notices.prepared(actor, conclusion);
    }

    /** 复核决定: upheld, changed into a new version, or revoked with its rectifications. The file names who decides and why. */
    @AllowedTo(inside = true)
    public void decide(Actor actor, ReviewId id, int version, ReviewCommand command) {
        Review review = find(id);
        Conclusion conclusion = desk.readable(actor, review.conclusion());
        String under = rules.requireDecider(actor, conclusion, desk.today());
        if (Objects.equals(review.preparer(), actor.person())) {
            throw new RefusedException(null, "supervision.review.refused.samePerson");
        }
        review.expect(version);
        rules.requirePrepared(review);
        ConclusionDesk.requireText("words", command.words(), ReviewCommand.WORDS_MAX);
        List<FindingLine> lines = concluded.of(conclusion);
        List<FindingVerdict> verdicts = rules.verdicts(command, lines);
        review.decide(command.result(), command.words(), actor, under, desk.today());
        rows.write(id, verdicts);
        apply(actor, lines, verdicts, command.words());
        List<AttachmentRef> files = new ArrayList<>();
        if (command.result() == ReviewResult.CHANGED) {
            files.add(replace(actor, conclusion, review, verdicts, command.words()));
        } else if (command.result() == ReviewResult.REVOKED) {
            conclusion.move(ConclusionAction.REVOKE);
            desk.done(actor, conclusion, ConclusionAction.REVOKE, command.words());
        }
        done(actor, review, ReviewAction.DECIDE, command.words());
        notices.decided(actor, conclusion, command.result(), command.words(), files);
    }

    private void apply(Actor actor, List<FindingLine> lines, List<FindingVerdict> verdicts, String words) {
        Map<FindingId, FindingLine> byId =
                lines.stream().collect(Collectors.toMap(FindingLine::id, Function.identity()));
        for (FindingVerdict verdict : verdicts) {
            FindingLine line = Objects.requireNonNull(byId.get(verdict.finding()));
            switch (verdict.kind()) {
                case KEPT -> {}
                case REWORDED -> findings.reword(actor, line.id(), verdict.as(), verdict.facts(), words);
                case REVOKED -> {
                    findings.revoke(actor, line.id(), words);
                    rectifications.stop(actor, line.id(), this.words.text("supervision.review.stopped"));
                }
            }
        }
    }

    /** The next version, which names the old and stands at once. */
    private AttachmentRef replace(
            Actor actor, Conclusion old, Review review, List<FindingVerdict> verdicts, String reasons) {
        List<FindingId> standing = verdicts.stream()
                .filter(one -> one.kind() != FindingVerdict.Kind.REVOKED)
                .map(FindingVerdict::finding)
                .toList();
        old.move(ConclusionAction.REPLACE);
        desk.done(actor, old, ConclusionAction.REPLACE, reasons);
        Conclusion next = new Conclusion(old, old.text(), standing, actor, desk.now());
        next.sign(actor, desk.today());
        desk.save(next);
        desk.done(actor, next, ConclusionAction.SIGN, "");
        review.leadsTo(next.id());
        Changed changed = new Changed(old.number(), conclusions.signedOn(old.id()), reasons);
        return desk.freeze(actor, next, actor.belongsTo(next.unit()), changed);
    }

    private void requireOpen(Conclusion conclusion) {
        if (conclusion.number() > 1) {
            throw new RefusedException(null, "supervision.review.refused.final");
        }
        if (rows.hasOne(conclusion.id())) {
            throw new RefusedException(null, "supervision.review.refused.already");
        }
        LocalDate received = conclusion.receivedOn();
        WorkCalendar calendar = calendars.current();
        if (received != null) {
            LocalDate last = ReviewClock.request(received, words.draft("law"))
                    .due(calendar)
                    .date();
            if (desk.today().isAfter(last)) {
                throw new RefusedException(null, "supervision.review.refused.late", last);
            }
        }
    }

    private Review find(ReviewId id) {
        return reviews.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    private void done(Actor actor, Review review, ReviewAction action, String note) {
        reviews.saveAndFlush(review);
        log.append(actor, review.conclusion(), "REVIEW_" + action, note);
        audit.record(
                actor,
                action.act(),
                OBJECT,
                review.id(),
                AuditFields.none().plain("state", null, review.state()).changed("words", null, note));
    }
}
