package lianxi.supervision.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.document.DocumentId;
import lianxi.document.DocumentRelation;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import lianxi.supervision.FindingId;
import lianxi.supervision.ReferralId;
import org.jspecify.annotations.Nullable;

/** A case (问题线索移送): what it says, whom it concerns, who works on it. Its way to signature is its document's. */
@Entity
@Table(name = "supervision_referral")
class Referral {

    @Id
    private Long id;

    @Column(name = "document_id")
    private long documentId;

    private long findingId;
    private long unitId;

    @Enumerated(EnumType.STRING)
    private ReferralKind kind;

    private String title;
    private String receiver;
    private String summary;
    private String opinion;
    private String file;
    private Long[] supervisors;
    private Long[] persons;
    private Long[] units;
    private @Nullable Long supersedes;

    @Enumerated(EnumType.STRING)
    private @Nullable DocumentRelation relation;

    private Instant openedAt;
    private String openedBy;
    private @Nullable Instant droppedAt;
    private @Nullable String droppedBy;
    private @Nullable String dropReason;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Referral() {}

    Referral(ReferralId id, DocumentId document, FindingId finding, UnitId unit, ReferralText text, String file) {
        this.id = id.value();
        documentId = document.value();
        findingId = finding.value();
        unitId = unit.value();
        this.file = file;
        openedAt = Instant.EPOCH;
        openedBy = "";
        supervisors = new Long[0];
        persons = new Long[0];
        units = new Long[] {unit.value()};
        write(text);
    }

    /** One that corrects or voids a case handed over, about the same finding, by the same people. */
    Referral(ReferralId id, DocumentId document, Referral earlier, DocumentRelation as, ReferralText text) {
        this(id, document, earlier.finding(), earlier.unit(), text, earlier.file);
        supervisors = earlier.supervisors.clone();
        persons = earlier.persons.clone();
        units = earlier.units.clone();
        supersedes = earlier.id;
        relation = as;
    }

    Referral openedBy(Actor actor, Instant now) {
        openedAt = now;
        openedBy = actor.name();
        return this;
    }

    ReferralId id() {
        return new ReferralId(id);
    }

    DocumentId document() {
        return new DocumentId(documentId);
    }

    FindingId finding() {
        return new FindingId(findingId);
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    ReferralText text() {
        return new ReferralText(kind, title, receiver, summary, opinion);
    }

    String file() {
        return file;
    }

    List<PersonId> supervisors() {
        return Arrays.stream(supervisors).map(PersonId::new).toList();
    }

    Concern concern() {
        return new Concern(
                Arrays.stream(persons).map(PersonId::new).collect(Collectors.toSet()),
                Arrays.stream(units).map(UnitId::new).collect(Collectors.toSet()));
    }

    @Nullable
    ReferralId supersedes() {
        return supersedes == null ? null : new ReferralId(supersedes);
    }

    @Nullable
    DocumentRelation relation() {
        return relation;
    }

    Instant openedAt() {
        return openedAt;
    }

    String opener() {
        return openedBy;
    }

    @Nullable
    String dropReason() {
        return dropReason;
    }

    boolean isDropped() {
        return droppedAt != null;
    }

    int version() {
        return version == null ? 0 : version;
    }

    /** Refuses what was written on another state of the case; both texts go with the refusal. */
    void expect(int known, @Nullable ReferralText yours) {
        if (known != version()) {
            throw new StaleVersionException(version(), yours == null ? List.of() : yours.against(text()));
        }
    }

    void edit(ReferralText text) {
        requireOpen();
        write(text);
    }

    /** 汇集: the file as it stands now, with what was added to it. */
    void assemble(String json) {
        requireOpen();
        file = json;
    }

    /** 知悉范围: who works on it, and whom it concerns; the unit that it is about always. */
    void circle(Collection<PersonId> onCase, Concern concern) {
        requireOpen();
        supervisors = onCase.stream().map(PersonId::value).distinct().toArray(Long[]::new);
        persons = concern.persons().stream().map(PersonId::value).sorted().toArray(Long[]::new);
        Set<Long> all = new LinkedHashSet<>(List.of(unitId));
        concern.units().stream().map(UnitId::value).sorted().forEach(all::add);
        units = all.toArray(Long[]::new);
    }

    /** 停办: nothing is handed over. */
    void drop(Actor by, Instant now, String reason) {
        requireOpen();
        droppedAt = now;
        droppedBy = by.name();
        dropReason = reason;
    }

    /** Goes on as another document after its own was withdrawn. */
    void goOnAs(DocumentId next) {
        documentId = next.value();
    }

    void requireOpen() {
        if (isDropped()) {
            throw new RefusedException(null, "supervision.referral.refused.dropped");
        }
    }

    private void write(ReferralText text) {
        kind = text.kind();
        title = text.title();
        receiver = text.receiver();
        summary = text.summary();
        opinion = text.opinion();
    }
}
