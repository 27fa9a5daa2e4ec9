package lianxi.supervision.referral;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lianxi.document.DocumentId;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentService;
import lianxi.document.NumberSeries;
import lianxi.document.PrintSettingService;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.AttachmentId;
import lianxi.document.attachment.AttachmentQueries;
import lianxi.document.attachment.Attachments;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.supervision.ReferralId;
import lianxi.supervision.finding.FindingState;
import lianxi.supervision.finding.FindingView;
import lianxi.supervision.referral.CaseFile.Exhibit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens, writes and drops cases (问题线索移送). Review and signature are the document's; nobody is ever told of a case by the
 * product, people tell each other.
 */
@Service
@Transactional
public class ReferralService {

    static final String EVIDENCE = "supervision-referral";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** What a browser's scripts can hold exactly. */
    private static final long IDS = 1L << 53;

    private final Referrals referrals;
    private final ReferralDoor door;
    private final ReferralRules rules;
    private final ReferralLog log;
    private final ReferralWords words;
    private final CaseAssembler assembler;
    private final DocumentService documents;
    private final DocumentQueries documentQueries;
    private final PrintSettingService settings;
    private final Attachments attachments;
    private final AttachmentQueries attached;
    private final JsonMapper json;
    private final Clock clock;

    ReferralService(
            Referrals referrals,
            ReferralDoor door,
            ReferralRules rules,
            ReferralLog log,
            ReferralWords words,
            CaseAssembler assembler,
            DocumentService documents,
            DocumentQueries documentQueries,
            PrintSettingService settings,
            Attachments attachments,
            AttachmentQueries attached,
            JsonMapper json,
            Clock clock) {
        this.referrals = referrals;
        this.door = door;
        this.rules = rules;
        this.log = log;
        this.words = words;
        this.assembler = assembler;
        this.documents = documents;
        this.documentQueries = documentQueries;
        this.settings = settings;
        this.attachments = attachments;
        this.attached = attached;
        this.json = json;
        this.clock = clock;
    }

    /** 启动: a draft from the finding and its whole thread. Another case about the same finding hinders nobody. */
    @AllowedTo(Role.SUPERVISOR)
    public ReferralId open(Actor actor, ReferralCommand command) {
        FindingView finding = assembler.finding(actor, command.finding());
        FindingState state = finding.line().state();
        if (state == FindingState.DROPPED || state == FindingState.REVOKED) {
            throw new RefusedException("finding", "supervision.referral.refused.finding");
        }
        Concern concern = with(command.concern(), finding.line().unit());
        List<PersonId> onCase = rules.circle(actor, command.supervisors(), concern);
        ReferralText text = opening(finding, command.kind());
        DocumentId document = documents.draft(actor, NumberSeries.DISCIPLINARY_REFERRAL, text.title());
        CaseFile file = assembler.assemble(actor, finding, List.of());
        Referral referral = new Referral(
                        fresh(),
                        document,
                        command.finding(),
                        finding.line().unit(),
                        text,
                        json.writeValueAsString(file))
                .openedBy(actor, clock.instant());
        referral.circle(onCase, concern);
        return done(actor, referral, ReferralEvent.Kind.OPENED, "");
    }

    /** Writes the text; returns the version that the next edit must name. */
    @AllowedTo(Role.SUPERVISOR)
    public int edit(Actor actor, ReferralId id, int version, ReferralText text) {
        Referral referral = draft(actor, id);
        referral.expect(version, text);
        if (!text.equals(referral.text())) {
            rules.check(text);
            referral.edit(text);
            done(actor, referral, ReferralEvent.Kind.EDITED, "");
        }
        return referral.version();
    }

    /** 重新汇集: what has been added to the thread since comes into the draft. */
    @AllowedTo(Role.SUPERVISOR)
    public void assemble(Actor actor, ReferralId id, int version) {
        Referral referral = draft(actor, id);
        referral.expect(version, null);
        referral.assemble(json.writeValueAsString(
                assembler.assemble(actor, assembler.finding(actor, referral.finding()), added(id))));
        done(actor, referral, ReferralEvent.Kind.ASSEMBLED, "");
    }

    /** 知悉范围: who works on it, and whom it concerns; who is concerned neither reads nor decides from now on. */
    @AllowedTo(Role.SUPERVISOR)
    public void circle(Actor actor, ReferralId id, int version, List<PersonId> supervisors, Concern concern) {
        Referral referral = draft(actor, id);
        referral.expect(version, null);
        Concern whole = with(concern, referral.unit());
        referral.circle(rules.circle(actor, supervisors, whole), whole);
        done(actor, referral, ReferralEvent.Kind.CIRCLE, "");
    }

    /** 补充证据 that hangs on no finding. */
    @AllowedTo(Role.SUPERVISOR)
    public void attach(Actor actor, ReferralId id, List<AttachmentId> files) {
        Referral referral = draft(actor, id);
        if (files.isEmpty()) {
            throw new RefusedException("files", "supervision.referral.refused.no-file");
        }
        List<Exhibit> before = added(id);
        attachments.bind(actor, files, AttachmentFeature.REFERRAL_EVIDENCE, EVIDENCE, id.value(), true);
        CaseFile file = json.readValue(referral.file(), CaseFile.class);
        List<Exhibit> more =
                added(id).stream().filter(one -> !before.contains(one)).toList();
        referral.assemble(json.writeValueAsString(file.with(more)));
        done(actor, referral, ReferralEvent.Kind.EVIDENCE, Integer.toString(files.size()));
    }

    /** 停办, with the reason: the case stays as a record and is handed to nobody. */
    @AllowedTo(Role.SUPERVISOR)
    public void drop(Actor actor, ReferralId id, String reason) {
        Referral referral = draft(actor, id);
        rules.require("reason", reason, ReferralRules.REASON_MAX);
        referral.drop(actor, clock.instant(), reason.strip());
        done(actor, referral, ReferralEvent.Kind.DROPPED, reason.strip());
    }

    /** 撤回 a signed file that nobody has, and goes on with a draft of the same text. */
    @AllowedTo(Role.SUPERVISOR)
    public void withdraw(Actor actor, ReferralId id, int documentVersion, String reason) {
        Referral referral = door.work(actor, id);
        DocumentId signed = referral.document();
        documents.withdraw(actor, signed, documentVersion, reason);
        referral.goOnAs(documents.draftAbout(
                actor, signed, DocumentRelation.REPLACES, referral.text().title()));
        referrals.saveAndFlush(referral);
    }

    /** Begins one that corrects (更正) or voids (作废) a file that was handed over, known to the same circle. */
    @AllowedTo(Role.SUPERVISOR)
    public ReferralId supersede(Actor actor, ReferralId id, DocumentRelation as, String reason) {
        rules.require("reason", reason, ReferralRules.REASON_MAX);
        Referral earlier = door.work(actor, id);
        ReferralText text = superseding(actor, earlier, as, reason.strip());
        DocumentId document = documents.draftAbout(actor, earlier.document(), as, text.title());
        Referral next = new Referral(fresh(), document, earlier, as, text).openedBy(actor, clock.instant());
        return done(actor, next, ReferralEvent.Kind.OPENED, "");
    }

    private ReferralText superseding(Actor actor, Referral earlier, DocumentRelation as, String reason) {
        String number = words.numbered(java.util.Objects.requireNonNull(documentQueries
                .restricted(actor, NumberSeries.DISCIPLINARY_REFERRAL, earlier.document())
                .number()));
        ReferralText text = earlier.text();
        String line = words.text("supervision.referral.draft." + as, number, reason);
        return new ReferralText(
                text.kind(),
                words.text("supervision.referral.draft.title." + as, number),
                text.receiver(),
                as == DocumentRelation.VOIDS ? line : line + "\n" + text.summary(),
                text.opinion());
    }

    /** A draft says what is recorded; the author writes the rest. */
    private ReferralText opening(FindingView finding, ReferralKind kind) {
        String unit = finding.line().unitName();
        String kindWord = words.text(kind.messageKey());
        return new ReferralText(
                kind,
                words.text("supervision.referral.draft.title", unit),
                settings.of(NumberSeries.DISCIPLINARY_REFERRAL).reportTo(),
                words.text(
                        "supervision.referral.draft.summary",
                        unit,
                        finding.line().text().title(),
                        kindWord),
                words.text("supervision.referral.draft.opinion"));
    }

    private List<Exhibit> added(ReferralId id) {
        return attached.of(EVIDENCE, id.value()).stream()
                .map(file -> Exhibit.of(file, words.text("supervision.referral.source.added")))
                .toList();
    }

    private static Concern with(Concern concern, UnitId unit) {
        Set<UnitId> units = new HashSet<>(concern.units());
        units.add(unit);
        return new Concern(concern.persons(), units);
    }

    private Referral draft(Actor actor, ReferralId id) {
        Referral referral = door.work(actor, id);
        documents.requireDraft(actor, referral.document());
        referral.requireOpen();
        return referral;
    }

    private ReferralId done(Actor actor, Referral referral, ReferralEvent.Kind kind, String note) {
        referrals.saveAndFlush(referral);
        log.write(actor, referral.id(), kind, note);
        return referral.id();
    }

    private static ReferralId fresh() {
        return new ReferralId(1 + RANDOM.nextLong(IDS - 1));
    }
}
