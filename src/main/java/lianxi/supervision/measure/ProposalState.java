package lianxi.supervision.measure;

import java.util.Optional;

/** Where a proposal stands (问责建议状态); {@link #after} is the whole lifecycle. */
public enum ProposalState {
    /** 拟稿 */
    DRAFT("open"),
    /** 待审批 by the 组长 */
    SUBMITTED("active"),
    /** 已批准, its text frozen */
    APPROVED("active"),
    /** 已移交 */
    HANDED_OVER("done"),
    /** 不再提出 */
    DROPPED("off");

    private final String look;

    ProposalState(String look) {
        this.look = look;
    }

    /** The state that the action leads to from here; empty where the lifecycle does not allow it. */
    public Optional<ProposalState> after(ProposalAction action) {
        return Optional.ofNullable(
                switch (action) {
                    case DRAFT -> null;
                    case EDIT -> this == DRAFT ? DRAFT : null;
                    case SUBMIT -> this == DRAFT ? SUBMITTED : null;
                    case SEND_BACK, RETRACT -> this == SUBMITTED ? DRAFT : null;
                    case APPROVE, APPROVE_ON_PAPER -> this == SUBMITTED ? APPROVED : null;
                    case HAND_OVER -> this == APPROVED ? HANDED_OVER : null;
                    case DROP -> this == DRAFT || this == APPROVED ? DROPPED : null;
                });
    }

    /** Whether the 组长 has approved it. */
    public boolean isApproved() {
        return this == APPROVED || this == HANDED_OVER;
    }

    /** How the state is drawn. */
    public String look() {
        return look;
    }

    public String messageKey() {
        return "supervision.measure.proposal.state." + name();
    }
}
