package lianxi.permit;

import java.util.Collection;
import java.util.List;

/** Where a permit track stands (手续状态), always derived from its need and its steps. */
public enum TrackState {
    CLARIFYING,
    NOT_NEEDED,
    COMPLETED,
    REFUSED,
    SUSPENDED,
    NOT_STARTED,
    IN_PROGRESS;

    static TrackState of(Need need, Collection<StepState> steps) {
        if (need == Need.CLARIFYING) {
            return CLARIFYING;
        }
        List<StepState> needed =
                steps.stream().filter(step -> step != StepState.NOT_NEEDED).toList();
        if (need == Need.NOT_NEEDED || needed.isEmpty()) {
            return NOT_NEEDED;
        }
        if (needed.stream().allMatch(step -> step == StepState.DELIVERED)) {
            return COMPLETED;
        }
        if (needed.stream().anyMatch(StepState::isRefused)) {
            return REFUSED;
        }
        if (needed.contains(StepState.IN_REVIEW)) {
            return SUSPENDED;
        }
        return needed.stream().anyMatch(StepState::hasBegun) ? IN_PROGRESS : NOT_STARTED;
    }

    /** Still to be done: somebody holds the ball. */
    public boolean isOpen() {
        return this == REFUSED || this == SUSPENDED || this == NOT_STARTED || this == IN_PROGRESS;
    }

    /** Counted in 应办: needed tracks; those being clarified are counted apart. */
    public boolean isDue() {
        return this != CLARIFYING && this != NOT_NEEDED;
    }

    public String messageKey() {
        return "permit.state." + name();
    }
}
