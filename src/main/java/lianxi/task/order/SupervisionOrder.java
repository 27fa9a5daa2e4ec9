package lianxi.task.order;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxi.document.DocumentId;
import lianxi.document.DocumentRelation;
import lianxi.shared.Actor;
import lianxi.shared.FieldConflict;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** A 督办单: what it says about one thing to one unit. Its way to signature and sending is its document's. */
@Entity
@Table(name = "task_order")
class SupervisionOrder {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "document_id")
    private long documentId;

    private String subjectKind;
    private long subjectId;
    private long unitId;
    private @Nullable Long supersedes;

    @Enumerated(EnumType.STRING)
    private @Nullable DocumentRelation relation;

    private @Nullable LocalDate due;
    private String title;
    private String matter;
    private String demands;
    private LocalDate finishBy;
    private LocalDate answerBy;
    private String answerTo;
    private String copyTo;
    private String facts;
    private @Nullable Instant editedAt;
    private @Nullable String editedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected SupervisionOrder() {}

    SupervisionOrder(
            DocumentId document, MatterKey about, UnitId unit, @Nullable LocalDate due, OrderText text, String facts) {
        documentId = document.value();
        subjectKind = about.kind();
        subjectId = about.id();
        unitId = unit.value();
        this.due = due;
        this.facts = facts;
        write(text);
    }

    /** One that corrects or voids an issued order about the same thing. */
    SupervisionOrder(DocumentId document, SupervisionOrder earlier, DocumentRelation as, OrderText text) {
        this(document, earlier.matter(), earlier.unit(), earlier.due, text, earlier.facts);
        supersedes = earlier.id;
        relation = as;
    }

    OrderId id() {
        return new OrderId(Objects.requireNonNull(id));
    }

    DocumentId document() {
        return new DocumentId(documentId);
    }

    MatterKey matter() {
        return new MatterKey(subjectKind, subjectId);
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    @Nullable
    DocumentRelation relation() {
        return relation;
    }

    String facts() {
        return facts;
    }

    int version() {
        return version;
    }

    OrderText text() {
        return new OrderText(title, matter, demands, finishBy, answerBy, answerTo, copyTo);
    }

    /** Refuses what was written on another state of the order; both texts go with the refusal. */
    void expect(int known, OrderText yours) {
        if (known == version) {
            return;
        }
        List<FieldConflict> conflicts = new ArrayList<>();
        compare(conflicts, "taskOrderForm.title", title, yours.title());
        compare(conflicts, "taskOrderForm.matter", matter, yours.matter());
        compare(conflicts, "taskOrderForm.demands", demands, yours.demands());
        compare(
                conflicts,
                "taskOrderForm.finishBy",
                finishBy.toString(),
                yours.finishBy().toString());
        compare(
                conflicts,
                "taskOrderForm.answerBy",
                answerBy.toString(),
                yours.answerBy().toString());
        compare(conflicts, "taskOrderForm.answerTo", answerTo, yours.answerTo());
        compare(conflicts, "taskOrderForm.copyTo", copyTo, yours.copyTo());
        throw new StaleVersionException(version, conflicts);
    }

    void edit(OrderText text, Actor by, Instant now) {
        write(text);
        editedAt = now;
        editedBy = by.name();
    }

    /** Goes on as another document after its own was withdrawn. */
    void goOnAs(DocumentId next) {
        documentId = next.value();
    }

    private void write(OrderText text) {
        title = text.title();
        matter = text.matter();
        demands = text.demands();
        finishBy = text.finishBy();
        answerBy = text.answerBy();
        answerTo = text.answerTo();
        copyTo = text.copyTo();
    }

    private static void compare(List<FieldConflict> conflicts, String label, String theirs, String yours) {
        if (!theirs.equals(yours)) {
            conflicts.add(new FieldConflict(label, theirs, yours));
        }
    }
}
