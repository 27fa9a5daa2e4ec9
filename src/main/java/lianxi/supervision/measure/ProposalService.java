package lianxi.supervision.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.AttachmentId;
import lianxi.document.attachment.Attachments;
import lianxi.roster.PowerHolder;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.supervision.ProposalId;
import lianxi.supervision.TalkId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prepares, submits and hands over proposals (问责建议): supervisors draft, their head submits, the 组长 approves
 * (政府督查工作条例 Art. 21), and a person hands the frozen text to whom it concerns.
 */
@Service
@Transactional
public class ProposalService {

    private static final String OBJECT = "supervision_proposal";

    private final Proposals proposals;
    private final ProposalApprovers approvers;
    private final ProposalPrint print;
    private final FrozenProposals frozen;
    private final TalkQueries talks;
    private final MeasureScope scope;
    private final MeasureSubjects subjects;
    private final MeasureDrafts drafts;
    private final MeasureNotices notices;
    private final MeasureLog log;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProposalService(
            Proposals proposals,
            ProposalApprovers approvers,
            ProposalPrint print,
            FrozenProposals frozen,
            TalkQueries talks,
            MeasureScope scope,
            MeasureSubjects subjects,
            MeasureDrafts drafts,
            MeasureNotices notices,
            MeasureLog log,
            Attachments attachments,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.proposals = proposals;
        this.approvers = approvers;
        this.print = print;
        this.frozen = frozen;
        this.talks = talks;
        this.scope = scope;
        this.subjects = subjects;
        this.drafts = drafts;
        this.notices = notices;
        this.log = log;
        this.attachments = attachments;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** 拟稿 from what is on record; a thing with a proposal that is not approved yet keeps it. */
    @AllowedTo(Role.SUPERVISOR)
    public ProposalId draft(Actor actor, String about) {
        MeasureSubject subject = subjects.find(about);
        if (!MeasureRights.prepares(actor, subject.unit())) {
            throw new ForbiddenException();
        }
        lock(subject.key());
        return begun(subject).orElseGet(() -> {
            Optional<TalkId> talk = talks.before(subject);
            Proposal proposal = proposals.saveAndFlush(
                    new Proposal(subject, talk.orElse(null), drafts.proposal(subject, talk), actor, clock.instant()));
            done(actor, proposal, ProposalAction.DRAFT, "", AuditFields.none().plain("about", null, subject.key()));
            return proposal.id();
        });
    }

    @AllowedTo(Role.SUPERVISOR)
    public void edit(Actor actor, ProposalId id, int version, ProposalText text) {
        Proposal proposal = take(actor, id, ProposalAction.EDIT);
        proposal.expect(version, text);
        ProposalText before = proposal.text();
        if (before.equals(text)) {
            return;
        }
        check(text);
        proposal.edit(text);
        proposals.saveAndFlush(proposal);
        done(
                actor,
                proposal,
                ProposalAction.EDIT,
                "",
                AuditFields.of("title", before.title(), text.title())
                        .changed("post", before.post(), text.post())
                        .changed("addressee", before.addressee(), text.addressee())
                        .changed("facts", before.facts(), text.facts())
                        .changed("basis", before.basis(), text.basis())
                        .changed("proposal", before.proposal(), text.proposal()));
    }

    /** 报请审批, by the supervision head; about the own unit too, which the text then says. */
    @AllowedTo(Role.SUPERVISOR)
    public void submit(Actor actor, ProposalId id, int version) {
        Proposal proposal = take(actor, id, ProposalAction.SUBMIT);
        proposal.expect(version);
        check(proposal.text());
        TalkRules.require("addressee", proposal.text().addressee(), ProposalText.LINE_MAX);
        subjects.requireStanding(proposal.finding());
        proposal.submit(actor, actor.belongsTo(proposal.unit()), today());
        proposals.saveAndFlush(proposal);
        notices.submitted(actor, proposal, approvers.on(today(), proposal.unit()));
        done(actor, proposal, ProposalAction.SUBMIT, "", state(proposal));
    }

    /** 退回 by who might approve it. */
    @AllowedTo(Role.LEADER)
    public void sendBack(Actor actor, ProposalId id, int version, String reason) {
        back(actor, id, version, ProposalAction.SEND_BACK, reason);
    }

    /** 撤回 by the supervision head. */
    @AllowedTo(Role.SUPERVISOR)
    public void retract(Actor actor, ProposalId id, int version, String reason) {
        back(actor, id, version, ProposalAction.RETRACT, reason);
    }

    private void back(Actor actor, ProposalId id, int version, ProposalAction action, String reason) {
        Proposal proposal = take(actor, id, action);
        proposal.expect(version);
        TalkRules.require("reason", reason, TalkRules.REASON_MAX);
        proposal.sendBack(action);
        proposals.saveAndFlush(proposal);
        notices.group(actor, proposal, action.name(), reason.strip());
        done(actor, proposal, action, reason.strip(), state(proposal).changed("reason", null, reason));
    }

    /** 批准: the text is frozen as it is printed. Nobody approves what they submitted. */
    @AllowedTo(Role.LEADER)
    public void approve(Actor actor, ProposalId id, int version) {
        Proposal proposal = take(actor, id, ProposalAction.APPROVE);
        PowerHolder as = approvers.as(actor, proposal.unit()).orElseThrow(ForbiddenException::new);
        if (proposal.wasSubmittedBy(as.person())) {
            throw new RefusedException(null, "supervision.measure.refused.own-submission");
        }
        proposal.expect(version);
        approve(actor, proposal, ProposalAction.APPROVE, as, new Approval(as.name(), today(), as.authority(), null));
    }

    /**
     * 登记纸质批准: the 组长 of that day signed the printed text, which is kept as a scan.
     *
     * @param scans staged as {@code PAPER_SIGNATURE}, at least one
     */
    @AllowedTo(Role.SUPERVISOR)
    public void approveOnPaper(Actor actor, ProposalId id, int version, LocalDate on, List<AttachmentId> scans) {
        Proposal proposal = take(actor, id, ProposalAction.APPROVE_ON_PAPER);
        proposal.expect(version);
        if (on.isAfter(today())) {
            throw new RefusedException("on", "supervision.measure.refused.future");
        }
        if (proposal.submittedOn() != null && on.isBefore(proposal.submittedOn())) {
            throw new RefusedException("on", "supervision.measure.refused.before-submission");
        }
        if (scans.isEmpty()) {
            throw new RefusedException("files", "supervision.measure.refused.scan");
        }
        PowerHolder head =
                approvers.head(on).orElseThrow(() -> new RefusedException("on", "supervision.measure.refused.no-head"));
        approve(
                actor,
                proposal,
                ProposalAction.APPROVE_ON_PAPER,
                head,
                new Approval(head.name(), on, null, actor.name()));
        attachments.bind(actor, scans, AttachmentFeature.PAPER_SIGNATURE, ProposalScans.KIND, id.value());
    }

    private void approve(Actor actor, Proposal proposal, ProposalAction action, PowerHolder as, Approval approval) {
        subjects.requireStanding(proposal.finding());
        proposal.approve(action, as.person(), approval);
        proposals.saveAndFlush(proposal);
        frozen.freeze(
                proposal.id(),
                print.compose(proposal.unit(), proposal.text(), proposal.isOwnUnit(), approval, clock.instant()));
        notices.group(actor, proposal, ProposalAction.APPROVE.name(), approval.by());
        done(actor, proposal, action, "", state(proposal));
    }

    /** 登记移交: when, how, and who signed for it. */
    @AllowedTo(Role.SUPERVISOR)
    public void handOver(Actor actor, ProposalId id, int version, Handing handing) {
        Proposal proposal = take(actor, id, ProposalAction.HAND_OVER);
        proposal.expect(version);
        TalkRules.require("receiver", handing.receiver(), Handing.RECEIVER_MAX);
        subjects.requireStanding(proposal.finding());
        if (handing.on().isAfter(today())) {
            throw new RefusedException("on", "supervision.measure.refused.future");
        }
        if (handing.on().isBefore(Objects.requireNonNullElse(proposal.approvedOn(), handing.on()))) {
            throw new RefusedException("on", "supervision.measure.refused.before-approval");
        }
        proposal.handOver(handing);
        proposals.saveAndFlush(proposal);
        notices.group(actor, proposal, ProposalAction.HAND_OVER.name(), handing.receiver());
        done(
                actor,
                proposal,
                ProposalAction.HAND_OVER,
                handing.receiver(),
                state(proposal).changed("receiver", null, handing.receiver()));
    }

    /** 不再提出, with a reason: a draft, or by the supervision head what is approved and not handed over. */
    @AllowedTo(Role.SUPERVISOR)
    public void drop(Actor actor, ProposalId id, int version, String reason) {
        Proposal proposal = take(actor, id, ProposalAction.DROP);
        proposal.expect(version);
        TalkRules.require("reason", reason, TalkRules.REASON_MAX);
        proposal.drop();
        proposals.saveAndFlush(proposal);
        notices.group(actor, proposal, ProposalAction.DROP.name(), reason.strip());
        done(
                actor,
                proposal,
                ProposalAction.DROP,
                reason.strip(),
                state(proposal).changed("reason", null, reason));
    }

    private static void check(ProposalText text) {
        TalkRules.require("title", text.title(), ProposalText.TITLE_MAX);
        TalkRules.limit("post", text.post(), ProposalText.POST_MAX);
        TalkRules.limit("addressee", text.addressee(), ProposalText.LINE_MAX);
        TalkRules.require("facts", text.facts(), ProposalText.FACTS_MAX);
        TalkRules.require("basis", text.basis(), ProposalText.TEXT_MAX);
        TalkRules.require("proposal", text.proposal(), ProposalText.TEXT_MAX);
    }

    private Optional<ProposalId> begun(MeasureSubject subject) {
        return jdbc.sql("""
                        select id from supervision_proposal
                         where state in ('DRAFT', 'SUBMITTED')
                           and (finding_id = :finding or matter_kind = :kind and matter_id = :matter)
                         order by id limit 1""")
                .param(
                        "finding",
                        subject.finding() == null ? null : subject.finding().value())
                .param(
                        "kind",
                        subject.matter() == null ? null : subject.matter().kind())
                .param(
                        "matter",
                        subject.matter() == null ? null : subject.matter().id())
                .query((row, n) -> new ProposalId(row.getLong(1)))
                .optional();
    }

    /** One at a time per thing, so that two who draft at once get one proposal. */
    private void lock(String key) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(OBJECT + "/" + key)
                .query(Integer.class)
                .single();
    }

    private Proposal take(Actor actor, ProposalId id, ProposalAction action) {
        Proposal proposal = proposals.findById(id.value()).orElseThrow(NotFoundException::new);
        boolean standsIn = scope.standsIn(actor);
        if (!MeasureRights.readsProposal(actor, proposal.unit(), proposal.state(), standsIn)) {
            throw new NotFoundException();
        }
        if (!MeasureRights.allows(actor, action, proposal.unit(), proposal.state(), standsIn)) {
            throw new ForbiddenException();
        }
        return proposal;
    }

    private void done(Actor actor, Proposal proposal, ProposalAction action, String note, AuditFields fields) {
        log.append(actor, proposal.id(), action, note);
        audit.record(actor, action.act(), OBJECT, proposal.id(), fields);
    }

    private static AuditFields state(Proposal proposal) {
        return AuditFields.none().plain("state", null, proposal.state());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
