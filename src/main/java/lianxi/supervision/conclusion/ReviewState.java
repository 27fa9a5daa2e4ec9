package lianxi.supervision.conclusion;

import java.util.Optional;

/** Where a review stands (复核状态); {@link #after} is the whole lifecycle. */
public enum ReviewState {
    /** 待复核 */
    REQUESTED("active"),
    /** 待决定 */
    PREPARED("active"),
    /** 已决定 */
    DECIDED("done"),
    /** 已撤回 */
    WITHDRAWN("open");

    private final String look;

    ReviewState(String look) {
        this.look = look;
    }

    /** The state that the action leads to from here; empty where the lifecycle does not allow it. */
    public Optional<ReviewState> after(ReviewAction action) {
        return Optional.ofNullable(
                switch (action) {
                    case REQUEST -> null;
                    case NAME -> this == REQUESTED ? REQUESTED : null;
                    case PREPARE -> isOpen() ? PREPARED : null;
                    case DECIDE -> isOpen() ? DECIDED : null;
                    case WITHDRAW -> isOpen() ? WITHDRAWN : null;
                });
    }

    public boolean isOpen() {
        return this == REQUESTED || this == PREPARED;
    }

    /** How the state is drawn. */
    public String look() {
        return look;
    }

    public String messageKey() {
        return "supervision.review.state." + name();
    }
}
