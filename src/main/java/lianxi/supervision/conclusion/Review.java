package lianxi.supervision.conclusion;

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
import lianxi.supervision.ConclusionId;
import org.jspecify.annotations.Nullable;

/** A review of a conclusion at its unit's request (复核); {@link ReviewState} is its lifecycle. */
@Entity
@Table(name = "supervision_review")
class Review {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long conclusionId;

    @Enumerated(EnumType.STRING)
    private ReviewState state;

    private String reason;
    private @Nullable Long requester;
    private String requestedBy;
    private LocalDate requestedOn;
    private LocalDate dueOn;
    private @Nullable Long named;
    private @Nullable String namedBy;
    private @Nullable Long preparer;
    private @Nullable String preparedBy;
    private @Nullable Instant preparedAt;
    private String opinion;

    @Enumerated(EnumType.STRING)
    private @Nullable ReviewResult result;

    private String decision;
    private @Nullable Long decider;
    private @Nullable String decidedBy;
    private @Nullable String authority;
    private @Nullable LocalDate decidedOn;
    private @Nullable Long outcomeId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    /** 申请复核 */
    Review(ConclusionId conclusion, String reason, Actor by, LocalDate on, LocalDate due) {
        conclusionId = conclusion.value();
        state = ReviewState.REQUESTED;
        this.reason = reason;
        requester = by.person() == null ? null : by.person().value();
        requestedBy = by.name();
        requestedOn = on;
        dueOn = due;
        opinion = "";
        decision = "";
    }

    /** 指定复核人 */
    void name(PersonId person, Actor by) {
        move(ReviewAction.NAME);
        named = person.value();
        namedBy = by.name();
    }

    /** 提出复核意见, until it is decided. */
    void prepare(ReviewResult proposed, String words, Actor by, Instant now) {
        move(ReviewAction.PREPARE);
        result = proposed;
        opinion = words;
        preparer = by.person() == null ? null : by.person().value();
        preparedBy = by.name();
        preparedAt = now;
    }

    /**
     * 复核决定
     *
     * @param under the written authority under which a deputy decides; null for the 组长
     */
    void decide(ReviewResult decided, String words, Actor by, @Nullable String under, LocalDate on) {
        move(ReviewAction.DECIDE);
        result = decided;
        decision = words;
        decider = by.person() == null ? null : by.person().value();
        decidedBy = by.name();
        authority = under;
        decidedOn = on;
    }

    /** 撤回申请 */
    void withdraw() {
        move(ReviewAction.WITHDRAW);
    }

    void leadsTo(ConclusionId outcome) {
        outcomeId = outcome.value();
    }

    private void move(ReviewAction action) {
        state = state.after(action)
                .orElseThrow(() -> new RefusedException(null, "supervision.review.refused.state." + state));
    }

    /** Refuses what was decided on another state of it. */
    void expect(int known) {
        if (known != version) {
            throw new StaleVersionException(version, List.of());
        }
    }

    ReviewId id() {
        return new ReviewId(Objects.requireNonNull(id));
    }

    ConclusionId conclusion() {
        return new ConclusionId(conclusionId);
    }

    ReviewState state() {
        return state;
    }

    @Nullable
    PersonId named() {
        return named == null ? null : new PersonId(named);
    }

    @Nullable
    PersonId preparer() {
        return preparer == null ? null : new PersonId(preparer);
    }
}
