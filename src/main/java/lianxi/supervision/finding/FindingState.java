package lianxi.supervision.finding;

import java.util.Optional;

/** Where a finding stands (发现问题状态); {@link #after} is the whole lifecycle. Its rectification (整改) has the task's states. */
public enum FindingState {
    /** 已记录: told to nobody as a conclusion yet, and may still be corrected. */
    RECORDED("active"),
    /** 不予认定: taken back before the conclusion, with the reason. */
    DROPPED("open"),
    /** 已认定: stands in a signed conclusion. */
    CONCLUDED("done"),
    /** 已撤销: a review (复核) took it back. */
    REVOKED("open");

    private final String look;

    FindingState(String look) {
        this.look = look;
    }

    /** The state that the action leads to from here; empty where the lifecycle does not allow it. */
    public Optional<FindingState> after(FindingAction action) {
        return Optional.ofNullable(
                switch (action) {
                    case RECORD -> null;
                    case EDIT -> this == RECORDED ? RECORDED : null;
                    case DROP -> this == RECORDED ? DROPPED : null;
                    case CONCLUDE -> this == RECORDED ? CONCLUDED : null;
                    case REWORD -> this == CONCLUDED ? CONCLUDED : null;
                    case REVOKE -> this == CONCLUDED ? REVOKED : null;
                    case REPLY -> this == RECORDED || this == CONCLUDED ? this : null;
                });
    }

    /** How the state is drawn. */
    public String look() {
        return look;
    }

    public String messageKey() {
        return "supervision.finding.state." + name();
    }
}
