package lianxi.meeting.minutes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import lianxi.document.DocumentId;
import lianxi.document.DocumentRelation;
import lianxi.meeting.MeetingId;
import lianxi.shared.Actor;
import lianxi.shared.FieldConflict;
import lianxi.shared.StaleVersionException;
import org.jspecify.annotations.Nullable;

/** Minutes of a meeting or a report on it: title and parts. Its way to signature and sending is its document's. */
@Entity
@Table(name = "meeting_paper")
class Paper {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private PaperKind kind;

    private long meetingId;
    private long documentId;
    private @Nullable Long supersedes;

    @Enumerated(EnumType.STRING)
    private @Nullable DocumentRelation relation;

    private String title;
    private String parts;
    private String figures;
    private Instant compiledAt;
    private String compiledBy;
    private @Nullable Instant editedAt;
    private @Nullable String editedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Paper() {}

    Paper(PaperKind kind, MeetingId meeting, DocumentId document, String title) {
        this.kind = kind;
        this.meetingId = meeting.value();
        this.documentId = document.value();
        this.title = title;
        this.parts = "[]";
        this.figures = "null";
        this.compiledBy = "";
        this.compiledAt = Instant.EPOCH;
    }

    /** Names the issued paper that this one corrects or voids. */
    Paper naming(Paper earlier, DocumentRelation as) {
        supersedes = earlier.id;
        relation = as;
        return this;
    }

    PaperId id() {
        return new PaperId(Objects.requireNonNull(id));
    }

    PaperKind kind() {
        return kind;
    }

    MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    DocumentId document() {
        return new DocumentId(documentId);
    }

    @Nullable
    DocumentRelation relation() {
        return relation;
    }

    String title() {
        return title;
    }

    String parts() {
        return parts;
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

    /** Refuses what was written on another state of the paper; both texts go with the refusal. */
    void expect(int known, List<FieldConflict> conflicts) {
        if (known != version) {
            throw new StaleVersionException(version, conflicts);
        }
    }

    /** 汇总: what the records say, merged with what was written by hand. */
    Paper compile(String newParts, String newFigures, Actor by, Instant now) {
        parts = newParts;
        figures = newFigures;
        compiledAt = now;
        compiledBy = by.name();
        return this;
    }

    void edit(String newTitle, String newParts, Actor by, Instant now) {
        title = newTitle;
        parts = newParts;
        editedAt = now;
        editedBy = by.name();
    }

    /** Goes on as another document after its own was withdrawn. */
    void goOnAs(DocumentId next) {
        documentId = next.value();
    }
}
