package lianxi.supervision.notice;

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
import java.util.Objects;
import lianxi.document.DocumentId;
import lianxi.document.DocumentRelation;
import lianxi.shared.Actor;
import lianxi.shared.FieldConflict;
import lianxi.shared.StaleVersionException;
import lianxi.supervision.NoticeId;
import org.jspecify.annotations.Nullable;

/** A supervision notice (督查通报): its text and what it covers. Its way to signature and sending is its document's. */
@Entity
@Table(name = "supervision_notice")
class SupervisionNotice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long documentId;
    private @Nullable Long supersedes;

    @Enumerated(EnumType.STRING)
    private @Nullable DocumentRelation relation;

    private @Nullable String period;
    private LocalDate coversFrom;
    private LocalDate coversTo;
    private String title;
    private String audience;
    private boolean criticises;
    private String parts;
    private String figures;
    private Instant compiledAt;
    private String compiledBy;
    private @Nullable Instant editedAt;
    private @Nullable String editedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected SupervisionNotice() {}

    SupervisionNotice(DocumentId document, Coverage coverage, NoticeText text, String figures, Actor by, Instant now) {
        documentId = document.value();
        period = coverage.period();
        coversFrom = coverage.from();
        coversTo = coverage.to();
        title = text.title();
        audience = text.audience();
        criticises = text.criticises();
        parts = text.parts();
        this.figures = figures;
        compiledAt = now;
        compiledBy = by.name();
    }

    /** Names the issued notice that this one corrects or voids. */
    SupervisionNotice naming(SupervisionNotice earlier, DocumentRelation as) {
        supersedes = earlier.id;
        relation = as;
        return this;
    }

    /**
     * What is written of a notice.
     *
     * @param parts as JSON
     */
    record NoticeText(String title, String audience, boolean criticises, String parts) {}

    NoticeId id() {
        return new NoticeId(Objects.requireNonNull(id));
    }

    DocumentId document() {
        return new DocumentId(documentId);
    }

    @Nullable
    DocumentRelation relation() {
        return relation;
    }

    Coverage coverage() {
        return new Coverage(period, coversFrom, coversTo);
    }

    NoticeText text() {
        return new NoticeText(title, audience, criticises, parts);
    }

    String figures() {
        return figures;
    }

    Instant compiledAt() {
        return compiledAt;
    }

    int version() {
        return version;
    }

    /** Refuses what was written on another state of the notice; both texts go with the refusal. */
    void expect(int known, List<FieldConflict> conflicts) {
        if (known != version) {
            throw new StaleVersionException(version, conflicts);
        }
    }

    /** 汇总: what the records say, merged with what was written by hand. */
    void compile(String newParts, String newFigures, Actor by, Instant now) {
        parts = newParts;
        figures = newFigures;
        compiledAt = now;
        compiledBy = by.name();
    }

    void edit(NoticeText text, Actor by, Instant now) {
        title = text.title();
        audience = text.audience();
        criticises = text.criticises();
        parts = text.parts();
        editedAt = now;
        editedBy = by.name();
    }

    /** Goes on as another document after its own was withdrawn. */
    void goOnAs(DocumentId next) {
        documentId = next.value();
    }
}
