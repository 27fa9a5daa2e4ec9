package lianxi.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.Attachments;
import lianxi.roster.RosterQueries;
import lianxi.roster.RosterView;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.BusinessClock;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs documents (签发): one transaction takes the number, prints the file and freezes it with its data and the roster of
 * its day. Two who sign at once wait for each other at the document's row; the second learns that it is signed.
 */
@Service
@Transactional
public class SigningService {

    private final Documents documents;
    private final DocumentSources sources;
    private final NumberCounter numbers;
    private final Countersigns countersigns;
    private final RestrictedDocuments restricted;
    private final DocumentLog log;
    private final PdfRenderer printer;
    private final Signers signers;
    private final RosterQueries roster;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    SigningService(
            Documents documents,
            DocumentSources sources,
            NumberCounter numbers,
            Countersigns countersigns,
            RestrictedDocuments restricted,
            DocumentLog log,
            PdfRenderer printer,
            Signers signers,
            RosterQueries roster,
            Attachments attachments,
            AuditTrail audit,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.documents = documents;
        this.sources = sources;
        this.numbers = numbers;
        this.countersigns = countersigns;
        this.restricted = restricted;
        this.log = log;
        this.printer = printer;
        this.signers = signers;
        this.roster = roster;
        this.attachments = attachments;
        this.audit = audit;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Signs in the product; only who signs the document on this very day may. */
    @AllowedTo({Role.OFFICE, Role.LEADER, Role.MEMBER, Role.SUPERVISOR})
    public DocumentNumber sign(Actor actor, DocumentId id, int version) {
        return sign(actor, id, version, false);
    }

    /** The same although units that were asked to countersign let their day pass, if the signer says so. */
    @AllowedTo({Role.OFFICE, Role.LEADER, Role.MEMBER, Role.SUPERVISOR})
    public DocumentNumber sign(Actor actor, DocumentId id, int version, boolean despiteSilence) {
        OfficialDocument document = readable(actor, id);
        PersonId person = actor.person();
        if (person == null || !signers.maySign(actor, document.series(), id, today())) {
            throw new ForbiddenException();
        }
        Signature signature = new Signature(actor.name(), person.value(), today(), null);
        return freeze(actor, document, version, signature, despiteSilence);
    }

    /** Records a signature that was given on paper (登记纸质签发). */
    @AllowedTo({Role.OFFICE, Role.SUPERVISOR})
    public DocumentNumber recordSignature(Actor actor, DocumentId id, int version, PaperSignature paper) {
        OfficialDocument document = readable(actor, id);
        document.series().requireKeeper(actor);
        if (paper.scans().isEmpty()) {
            throw new RefusedException("files", "document.refused.no-scan");
        }
        if (paper.on().isAfter(today())) {
            throw new RefusedException("on", "document.refused.signed-in-future");
        }
        if (paper.on().isBefore(day(document.draftedAt()))) {
            throw new RefusedException("on", "document.refused.signed-before-draft", day(document.draftedAt()));
        }
        Signer signer = signerOnPaper(document, paper);
        Signature signature = new Signature(signer.name(), signer.person().value(), paper.on(), actor.name());
        DocumentNumber number = freeze(actor, document, version, signature, paper.despiteSilence());
        attachments.bind(
                actor,
                paper.scans(),
                AttachmentFeature.PAPER_SIGNATURE,
                SignatureScans.KIND,
                id.value(),
                document.isRestricted());
        return number;
    }

    private Signer signerOnPaper(OfficialDocument document, PaperSignature paper) {
        List<Signer> may = signers.all(document.series(), document.id(), paper.on());
        if (may.isEmpty()) {
            throw new RefusedException("on", "document.refused.no-signer");
        }
        return may.stream()
                .filter(signer -> signer.name().equals(paper.signedBy()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        "signedBy", "document.refused.other-signer", may.get(0).name()));
    }

    private DocumentNumber freeze(
            Actor actor, OfficialDocument document, int version, Signature signature, boolean despiteSilence) {
        document.requireInReview();
        document.expect(version);
        countersigns.requireAnswered(document.id(), despiteSilence);
        countersigns.lapse(document.id());
        Instant now = clock.instant();
        DocumentNumber number = numberFor(document, signature.on());
        String code = document.isRestricted() ? null : CheckCode.next();
        RosterView day = roster.rosterOn(signature.on());
        Stamp stamp = new Stamp(number, signature.on(), signature.by(), code, now, day);
        DocumentSource.Composition content = sources.of(document.series()).compose(document.id(), stamp);
        document.sign(signature, number, code, now);
        documents.saveAndFlush(document);
        keep(document.id(), content, day);
        DocumentEvent.Kind kind = signature.onPaper() ? DocumentEvent.Kind.SIGNED_ON_PAPER : DocumentEvent.Kind.SIGNED;
        log.write(document.id(), kind, actor, signature.by());
        audit.record(
                actor,
                signature.onPaper() ? "document.record-signature" : "document.sign",
                "document",
                document.id(),
                RestrictedDocuments.audited(
                        document,
                        AuditFields.none()
                                .plain("number", null, number.year() + "-" + number.number())
                                .plain("overall", null, number.overall())));
        sources.of(document.series()).signed(actor, document.id());
        return number;
    }

    /** A document in place of a withdrawn one of the same year takes over its number, so that readers see no gap. */
    private DocumentNumber numberFor(OfficialDocument document, LocalDate on) {
        DocumentNumber inherited = inherited(document.replaces());
        return inherited != null && inherited.year() == on.getYear()
                ? inherited
                : numbers.take(document.series(), on.getYear());
    }

    @Nullable
    private DocumentNumber inherited(@Nullable DocumentId withdrawn) {
        return withdrawn == null
                ? null
                : documents
                        .findById(withdrawn.value())
                        .map(OfficialDocument::number)
                        .orElse(null);
    }

    private void keep(DocumentId id, DocumentSource.Composition content, RosterView day) {
        byte[] pdf = printer.render(content.print());
        jdbc.sql("insert into document_frozen (document_id, pdf, sha256, data, roster) values (?, ?, ?, ?, ?)")
                .params(id.value(), pdf, Sha256.of(pdf), json.writeValueAsString(content), json.writeValueAsString(day))
                .update();
    }

    private OfficialDocument readable(Actor actor, DocumentId id) {
        OfficialDocument document = documents.lock(id.value()).orElseThrow(NotFoundException::new);
        restricted.require(actor, document);
        return document;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(BusinessClock.ZONE).toLocalDate();
    }
}
