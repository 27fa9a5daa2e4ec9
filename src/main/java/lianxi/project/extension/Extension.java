package lianxi.project.extension;

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
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** A request to move a limit, and what became of it (延期申请). The date that stood before stays in it. */
@Entity
@Table(name = "project_extension")
class Extension {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String kind;
    private long subjectId;
    private long unitId;
    private String title;
    private String path;
    private @Nullable LocalDate oldDue;
    private LocalDate newDue;
    private String reason;

    @Enumerated(EnumType.STRING)
    private ExtensionState state;

    private Instant askedAt;
    private String askedBy;
    private @Nullable Long asker;

    /** Who was competent when it was asked; the decision goes by its own moment. */
    @Enumerated(EnumType.STRING)
    private @Nullable Competence expected;

    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Competence competence;

    private @Nullable String authority;
    private @Nullable String note;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Extension() {}

    Extension(ExtensionRequest request, SubjectFacts facts, Actor by, Instant now) {
        kind = request.kind();
        subjectId = request.subject();
        unitId = facts.unit().value();
        title = facts.title();
        path = facts.path();
        oldDue = facts.due();
        newDue = Objects.requireNonNull(request.newDue());
        reason = request.reason();
        state = ExtensionState.ASKED;
        askedAt = now;
        askedBy = by.name();
        asker = by.person() == null ? null : by.person().value();
    }

    void expects(Competence decider) {
        expected = decider;
    }

    /** 同意: the limit moves from the date that stands today. */
    GrantedExtension grant(Decision decision, @Nullable LocalDate standing, Instant now) {
        decide(ExtensionState.GRANTED, decision, now);
        oldDue = standing;
        return new GrantedExtension(
                id(), oldDue, newDue, reason, askedBy, decision.by().name());
    }

    /** 不同意, with the words for the unit. */
    void refuse(Decision decision, Instant now) {
        if (decision.note().isBlank()) {
            throw new RefusedException("note", "project.extension.refused.words");
        }
        decide(ExtensionState.REFUSED, decision, now);
    }

    /** 撤回, while nobody has decided. */
    void withdraw(Actor by, Instant now) {
        requirePending();
        state = ExtensionState.WITHDRAWN;
        decidedAt = now;
        decidedBy = by.name();
    }

    private void decide(ExtensionState outcome, Decision decision, Instant now) {
        requirePending();
        state = outcome;
        decidedAt = now;
        decidedBy = decision.by().name();
        competence = decision.competence();
        authority = decision.authority();
        note = decision.note().isBlank() ? null : decision.note();
    }

    private void requirePending() {
        if (state != ExtensionState.ASKED) {
            throw new RefusedException(null, "project.extension.refused.settled." + state);
        }
    }

    /** Refuses what was decided on another state of the request. */
    void expect(int known) {
        if (known != version) {
            throw new StaleVersionException(version, List.of());
        }
    }

    boolean wasAskedBy(Actor actor) {
        PersonId person = actor.person();
        return asker != null && person != null && asker == person.value();
    }

    /** Null until it is saved. */
    @Nullable
    Long idOrNull() {
        return id;
    }

    ExtensionId id() {
        return new ExtensionId(id);
    }

    String kind() {
        return kind;
    }

    long subject() {
        return subjectId;
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    @Nullable
    PersonId asker() {
        return asker == null ? null : new PersonId(asker);
    }

    LocalDate newDue() {
        return newDue;
    }

    String title() {
        return title;
    }

    String reason() {
        return reason;
    }

    /** The decider's words; empty without any. */
    String note() {
        return note == null ? "" : note;
    }

    /**
     * A decision as it is recorded.
     *
     * @param authority the 授权 a deputy decides under, by its document
     */
    record Decision(
            Actor by, Competence competence, @Nullable String authority, String note) {}
}
