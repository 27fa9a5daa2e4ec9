package lianxi.rehearsal.way;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianxi.onboarding.script.SamplePlan;
import lianxi.onboarding.script.SampleProject;
import lianxi.onboarding.script.SampleProject.Remark;
import lianxi.permit.StepAction;

/** How far the sample's script brings a project: what happened last to each step, which milestones began and which are finished. */
final class Standing {

    private final Map<String, StepAction> last = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final Set<String> held = new HashSet<>();
    private final Set<String> targeted = new HashSet<>();

    private Standing() {}

    static Standing after(SampleProject project) {
        Standing standing = new Standing();
        for (SampleProject.Event event : project.events()) {
            standing.happened(event.permit() + "/" + event.step(), event.action());
        }
        for (SamplePlan.Progress progress : project.plan().milestones()) {
            standing.happened(
                    progress.milestone(), progress.finished() ? StepAction.DELIVER : StepAction.START_PREPARING);
        }
        for (Remark remark : project.remarks()) {
            switch (remark.kind()) {
                case HOLD -> standing.held.add(remark.permit());
                case TARGET, ASK, GRANT, REFUSE -> standing.targeted.add(remark.permit());
                default -> {}
            }
        }
        return standing;
    }

    private void happened(String node, StepAction action) {
        last.put(node, action);
        if (action == StepAction.REFUSE) {
            refused.add(node);
        } else if (action == StepAction.REFILE) {
            refused.remove(node);
        }
    }

    /** Where several entries lead to the same state, the latest of them; none where nothing has begun. */
    Optional<StepAction> last(String node) {
        return Optional.ofNullable(last.get(node)).filter(action -> action != StepAction.WITHDRAW);
    }

    boolean isRefused(String node) {
        return refused.contains(node);
    }

    boolean isDone(String node) {
        return last.get(node) == StepAction.DELIVER && !isRefused(node);
    }

    boolean hasBegun(String node) {
        return last(node).isPresent();
    }

    boolean isHeld(String permit) {
        return held.contains(permit);
    }

    boolean hasTarget(String permit) {
        return targeted.contains(permit);
    }
}
