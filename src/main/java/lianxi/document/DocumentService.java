package lianxi.document;

import java.time.Clock;
import java.time.LocalDate;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes documents from draft to review and back (拟稿、送审、退回), and withdraws signed ones that nobody has. */
@Service
@Transactional
public class DocumentService {

    private static final String OBJECT = "document";
    private static final int REASON_MAX = 500;
    private static final int NUMBER_MAX = 99_999;

    private final Documents documents;
    private final DocumentSources sources;
    private final NumberCounter numbers;
    private final Countersigns countersigns;
    private final Signers signers;
    private final RestrictedDocuments restricted;
    private final DocumentLog log;
    private final DocumentNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    DocumentService(
            Documents documents,
            DocumentSources sources,
            NumberCounter numbers,
            Countersigns countersigns,
            Signers signers,
            RestrictedDocuments restricted,
            DocumentLog log,
            DocumentNotices notices,
            AuditTrail audit,
            Clock clock) {
        this.documents = documents;
        this.sources = sources;
        this.numbers = numbers;
        this.countersigns = countersigns;
        this.signers = signers;
        this.restricted = restricted;
        this.log = log;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a document (拟稿). */
    @AllowedTo(
            value = {Role.OFFICE, Role.SUPERVISOR},
            system = true)
    public DocumentId draft(Actor actor, NumberSeries series, String title) {
        series.requireKeeper(actor);
        return begin(actor, new OfficialDocument(series, title, actor, clock.instant()));
    }

    /**
     * Begins a document that corrects, voids or replaces an earlier one; what may be named depends on how. One of a kind is on
     * its way at a time, and nothing is voided twice.
     */
    @AllowedTo({Role.OFFICE, Role.SUPERVISOR})
    public DocumentId draftAbout(Actor actor, DocumentId earlier, DocumentRelation as, String title) {
        OfficialDocument named = kept(actor, earlier);
        boolean fits = as == DocumentRelation.REPLACES
                ? named.state() == DocumentState.WITHDRAWN
                : named.state() == DocumentState.ISSUED;
        if (!fits) {
            throw new RefusedException(null, as.refusalKey());
        }
        if (documents.existsBySupersedesAndRelationAndStateIn(earlier.value(), as, as.standing())) {
            throw new RefusedException(null, as.begunKey());
        }
        return begin(actor, new OfficialDocument(named.series(), title, actor, clock.instant()).naming(named, as));
    }

    /** 送审: whoever signs the series is told. */
    @AllowedTo({Role.OFFICE, Role.SUPERVISOR})
    public void submit(Actor actor, DocumentId id, int version) {
        OfficialDocument document = kept(actor, id);
        document.requireDraft();
        document.expect(version);
        sources.of(document.series()).requireSubmittable(id);
        document.submit(actor, clock.instant());
        documents.saveAndFlush(document);
        log.write(id, DocumentEvent.Kind.SUBMITTED, actor, null);
        notices.signatureWanted(actor, document, path(document));
        audit.record(actor, "document.submit", OBJECT, id, state(document));
        sources.of(document.series()).submitted(actor, id);
    }

    /** 退回 by who keeps the series or is to sign, with the reason; the drafter is told. */
    @AllowedTo({Role.OFFICE, Role.SUPERVISOR, Role.LEADER, Role.MEMBER})
    public void sendBack(Actor actor, DocumentId id, int version, String reason) {
        requireReason(reason);
        OfficialDocument document = readable(actor, id);
        if (!signers.maySign(actor, document.series(), id, LocalDate.now(clock))) {
            document.series().requireKeeper(actor);
        }
        document.requireInReview();
        document.expect(version);
        document.sendBack(reason);
        documents.saveAndFlush(document);
        countersigns.lapse(id);
        log.write(id, DocumentEvent.Kind.RETURNED, actor, reason);
        notices.sentBack(actor, document, reason, path(document));
        audit.record(actor, "document.send-back", OBJECT, id, state(document));
    }

    /** 撤回 a signed document before anybody got it; its number waits for the document that replaces it. */
    @AllowedTo({Role.OFFICE, Role.SUPERVISOR})
    public void withdraw(Actor actor, DocumentId id, int version, String reason) {
        requireReason(reason);
        OfficialDocument document = kept(actor, id);
        document.expect(version);
        document.withdraw(reason, actor, clock.instant());
        documents.saveAndFlush(document);
        log.write(id, DocumentEvent.Kind.WITHDRAWN, actor, reason);
        audit.record(actor, "document.withdraw", OBJECT, id, state(document));
    }

    /** Sets the first number of a series (起始期号); possible until its first use. */
    @AllowedTo(
            value = {Role.OFFICE, Role.SUPERVISOR},
            system = true)
    public void beginSeries(Actor actor, NumberSeries series, int number, int overall) {
        series.requireKeeper(actor);
        if (series.isRestricted()) {
            throw new ForbiddenException();
        }
        if (number < 1 || number > NUMBER_MAX || overall < number || overall > NUMBER_MAX) {
            throw new RefusedException("firstNumber", "document.refused.first-number");
        }
        if (!numbers.begin(series, number, overall)) {
            throw new RefusedException("firstNumber", "document.refused.series-used");
        }
        audit.record(
                actor,
                "document.begin-series",
                "document_series",
                series,
                AuditFields.none().plain("firstNumber", null, number).plain("firstOverall", null, overall));
    }

    /** Refuses to have the content of a document changed that is no longer a draft; call it in the changing transaction. */
    @AllowedTo(
            value = {Role.OFFICE, Role.SUPERVISOR},
            system = true)
    public void requireDraft(Actor actor, DocumentId id) {
        kept(actor, id).requireDraft();
    }

    private DocumentId begin(Actor actor, OfficialDocument document) {
        DocumentId id = documents.saveAndFlush(document).id();
        log.write(id, DocumentEvent.Kind.DRAFTED, actor, null);
        audit.record(actor, "document.draft", OBJECT, id, state(document));
        return id;
    }

    private String path(OfficialDocument document) {
        return sources.of(document.series()).path(document.id());
    }

    private OfficialDocument kept(Actor actor, DocumentId id) {
        OfficialDocument document = readable(actor, id);
        document.series().requireKeeper(actor);
        return document;
    }

    private OfficialDocument readable(Actor actor, DocumentId id) {
        OfficialDocument document = documents.lock(id.value()).orElseThrow(NotFoundException::new);
        restricted.require(actor, document);
        return document;
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank() || reason.length() > REASON_MAX) {
            throw new RefusedException("reason", "document.refused.reason", REASON_MAX);
        }
    }

    private static AuditFields state(OfficialDocument document) {
        return RestrictedDocuments.audited(document, AuditFields.none().plain("state", null, document.state()));
    }
}
