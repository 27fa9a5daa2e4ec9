package lianxi.supervision.conclusion;

import java.util.Optional;

/** Where a conclusion stands (督查结论状态); {@link #after} is the whole lifecycle. */
public enum ConclusionState {
    /** 拟稿 */
    DRAFT("open"),
    /** 待签发 */
    SUBMITTED("active"),
    /** 已作废: the draft was given up. */
    DISCARDED("open"),
    /** 已签发 */
    SIGNED("done"),
    /** 已变更: a review made the next version. */
    REPLACED("open"),
    /** 已撤销 by a review */
    REVOKED("open");

    private final String look;

    ConclusionState(String look) {
        this.look = look;
    }

    /** The state that the action leads to from here; empty where the lifecycle does not allow it. */
    public Optional<ConclusionState> after(ConclusionAction action) {
        return Optional.ofNullable(
                switch (action) {
                    case DRAFT -> null;
                    case EDIT -> this == DRAFT ? DRAFT : null;
                    case SUBMIT -> this == DRAFT ? SUBMITTED : null;
                    case SEND_BACK -> this == SUBMITTED ? DRAFT : null;
                    case DISCARD -> this == DRAFT ? DISCARDED : null;
                    case SIGN -> this == SUBMITTED ? SIGNED : null;
                    case RECEIVE -> this == SIGNED ? SIGNED : null;
                    case REPLACE -> this == SIGNED ? REPLACED : null;
                    case REVOKE -> this == SIGNED ? REVOKED : null;
                });
    }

    /** Whether somebody signed it: the unit knows of it. */
    public boolean isSigned() {
        return this == SIGNED || this == REPLACED || this == REVOKED;
    }

    /** How the state is drawn. */
    public String look() {
        return look;
    }

    public String messageKey() {
        return "supervision.conclusion.state." + name();
    }
}
