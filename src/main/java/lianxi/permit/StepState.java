package lianxi.permit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where a permit step stands (环节状态); {@link #after} is the whole lifecycle. */
public enum StepState {
    NOT_STARTED,
    PREPARING,
    SUBMITTED,
    SUPPLEMENTING,
    NOT_ADMITTED,
    ACCEPTED,
    IN_REVIEW,
    GRANTED,
    REFUSED,
    DELIVERED,
    REFUSAL_DELIVERED,
    NOT_NEEDED;

    /** The state that the action leads to from here; empty where the lifecycle does not allow it. */
    public Optional<StepState> after(StepAction action) {
        return Optional.ofNullable(
                switch (action) {
                    case START_PREPARING -> this == NOT_STARTED ? PREPARING : null;
                    case SUBMIT -> this == PREPARING ? SUBMITTED : null;
                    case ASK_SUPPLEMENT -> this == SUBMITTED ? SUPPLEMENTING : null;
                    case SUPPLEMENT -> this == SUPPLEMENTING ? SUBMITTED : null;
                    case DECLINE -> this == SUBMITTED || this == SUPPLEMENTING ? NOT_ADMITTED : null;
                    case ACCEPT -> this == SUBMITTED ? ACCEPTED : null;
                    case BEGIN_REVIEW -> this == ACCEPTED ? IN_REVIEW : null;
                    case END_REVIEW -> this == IN_REVIEW ? ACCEPTED : null;
                    case STOP, EXTEND, PROLONG -> this == ACCEPTED || this == IN_REVIEW ? this : null;
                    case GRANT -> this == ACCEPTED ? GRANTED : null;
                    case REFUSE -> this == ACCEPTED ? REFUSED : null;
                    case DELIVER -> delivered();
                    case WITHDRAW -> isOpen() && hasBegun() ? NOT_STARTED : null;
                    case MARK_NOT_NEEDED -> isOpen() ? NOT_NEEDED : null;
                    case REFILE -> isRefused() ? SUBMITTED : null;
                });
    }

    /** The actions that lead on from here, the usual one first. */
    public List<StepAction> actions() {
        return Arrays.stream(StepAction.values())
                .filter(action -> after(action).filter(next -> next != this).isPresent())
                .toList();
    }

    /** Not decided, declined or dropped yet. */
    public boolean isOpen() {
        return switch (this) {
            case NOT_STARTED, PREPARING, SUBMITTED, SUPPLEMENTING, ACCEPTED, IN_REVIEW -> true;
            case NOT_ADMITTED, GRANTED, REFUSED, DELIVERED, REFUSAL_DELIVERED, NOT_NEEDED -> false;
        };
    }

    public boolean hasBegun() {
        return this != NOT_STARTED && this != NOT_NEEDED;
    }

    /** Ended against the applicant (不予受理, 不予许可) and not filed again. */
    public boolean isRefused() {
        return this == NOT_ADMITTED || this == REFUSED || this == REFUSAL_DELIVERED;
    }

    /** Nothing more is owed by anybody. */
    public boolean isSettled() {
        return this == DELIVERED || this == NOT_NEEDED;
    }

    public String messageKey() {
        return "permit.step.state." + name();
    }

    private StepState delivered() {
        return switch (this) {
            case GRANTED -> DELIVERED;
            case REFUSED -> REFUSAL_DELIVERED;
            default -> null;
        };
    }
}
