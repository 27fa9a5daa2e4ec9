package lianxi.permit;

import java.util.Collection;
import lianxi.permit.catalogue.Decider;
import org.jspecify.annotations.Nullable;

/** Who holds the ball (谁在办): 企业, 部门, 上级 or 电网. */
public enum Ball {
    ENTERPRISE,
    AUTHORITY,
    SUPERIOR,
    GRID;

    static Ball of(Decider decider) {
        return valueOf(decider.name());
    }

    /**
     * Who holds it by default: whoever owes the next action on the first step that is not settled.
     *
     * @param steps in their order
     * @param decider who decides on this permit
     * @return null when nothing is owed any more
     */
    @Nullable
    static Ball derived(Need need, Collection<StepState> steps, Ball decider) {
        if (need == Need.NOT_NEEDED) {
            return null;
        }
        return steps.stream()
                .filter(step -> !step.isSettled())
                .findFirst()
                .map(step -> step.hasBegun() && liesWithDecider(step) ? decider : ENTERPRISE)
                .orElse(null);
    }

    private static boolean liesWithDecider(StepState step) {
        return switch (step) {
            case SUBMITTED, ACCEPTED, IN_REVIEW, GRANTED, REFUSED -> true;
            default -> false;
        };
    }

    public String messageKey() {
        return "permit.ball." + name();
    }
}
