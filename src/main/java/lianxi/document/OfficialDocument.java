package lianxi.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lianxi.shared.Actor;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import org.jspecify.annotations.Nullable;

/** An official document (公文) on its way from draft to sent. Its content lies with the module that writes it. */
@Entity
@Table(name = "document")
class OfficialDocument {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private NumberSeries series;

    /** 限制知悉; as the series says, kept with the row so that no query can forget it. */
    private boolean restricted;

    private String title;

    @Enumerated(EnumType.STRING)
    private DocumentState state;

    private String draftedBy;
    private @Nullable Long drafter;
    private Instant draftedAt;
    private @Nullable String submittedBy;
    private @Nullable Instant submittedAt;
    private @Nullable String returnReason;
    private @Nullable Long supersedes;

    @Enumerated(EnumType.STRING)
    private @Nullable DocumentRelation relation;

    @Column(name = "year")
    private @Nullable Integer numberYear;

    private @Nullable Integer number;
    private @Nullable Integer overall;
    private @Nullable LocalDate dated;
    private @Nullable String signedBy;
    private @Nullable Long signer;
    private @Nullable Instant signedAt;
    private @Nullable Boolean onPaper;
    private @Nullable String recordedBy;
    private @Nullable String checkCode;
    private @Nullable Instant issuedAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawnBy;
    private @Nullable String withdrawReason;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected OfficialDocument() {}

    OfficialDocument(NumberSeries series, String title, Actor by, Instant now) {
        this.series = series;
        this.restricted = series.isRestricted();
        this.title = title;
        this.state = DocumentState.DRAFT;
        this.draftedBy = by.name();
        this.drafter = by.person() == null ? null : by.person().value();
        this.draftedAt = now;
    }

    /** Names the earlier document that this one corrects, voids or replaces. */
    OfficialDocument naming(OfficialDocument earlier, DocumentRelation as) {
        supersedes = earlier.id;
        relation = as;
        return this;
    }

    DocumentId id() {
        return new DocumentId(java.util.Objects.requireNonNull(id));
    }

    NumberSeries series() {
        return series;
    }

    boolean isRestricted() {
        return restricted;
    }

    String title() {
        return title;
    }

    DocumentState state() {
        return state;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    @Nullable
    Long drafter() {
        return drafter;
    }

    @Nullable
    DocumentId replaces() {
        return relation == DocumentRelation.REPLACES && supersedes != null ? new DocumentId(supersedes) : null;
    }

    @Nullable
    DocumentNumber number() {
        if (numberYear == null || number == null || overall == null) {
            return null;
        }
        return new DocumentNumber(series, numberYear, number, overall);
    }

    /** Refuses what was decided on another state of the document. */
    void expect(int known) {
        if (known != version) {
            throw new StaleVersionException(List.of());
        }
    }

    void requireDraft() {
        if (state != DocumentState.DRAFT) {
            throw new RefusedException(null, "document.refused.not-a-draft");
        }
    }

    /** 送审. */
    void submit(Actor by, Instant now) {
        requireDraft();
        state = DocumentState.IN_REVIEW;
        submittedBy = by.name();
        submittedAt = now;
        returnReason = null;
    }

    /** 退回, with the reason for the drafter. */
    void sendBack(String reason) {
        requireInReview();
        state = DocumentState.DRAFT;
        returnReason = reason;
    }

    /** 签发: from now on nothing of it changes. */
    void sign(Signature signature, DocumentNumber given, @Nullable String code, Instant now) {
        requireInReview();
        state = DocumentState.SIGNED;
        numberYear = given.year();
        number = given.number();
        overall = given.overall();
        dated = signature.on();
        signedBy = signature.by();
        signer = signature.signer();
        onPaper = signature.onPaper();
        recordedBy = signature.recordedBy();
        signedAt = now;
        checkCode = code;
    }

    void requireInReview() {
        if (state.isSigned()) {
            throw new RefusedException(null, "document.refused.signed", String.valueOf(signedBy));
        }
        if (state != DocumentState.IN_REVIEW) {
            throw new RefusedException(null, "document.refused.not-in-review");
        }
    }

    /** 印发: the first sending. */
    void send(Instant now) {
        if (!state.stands()) {
            throw new RefusedException(null, "document.refused.not-signed");
        }
        state = DocumentState.ISSUED;
        issuedAt = issuedAt == null ? now : issuedAt;
    }

    /** 撤回: possible only while nobody has it. */
    void withdraw(String reason, Actor by, Instant now) {
        if (state == DocumentState.ISSUED) {
            throw new RefusedException(null, "document.refused.sent");
        }
        if (state != DocumentState.SIGNED) {
            throw new RefusedException(null, "document.refused.not-signed");
        }
        state = DocumentState.WITHDRAWN;
        withdrawnAt = now;
        withdrawnBy = by.name();
        withdrawReason = reason;
    }

    boolean isIssued() {
        return state == DocumentState.ISSUED;
    }
}
