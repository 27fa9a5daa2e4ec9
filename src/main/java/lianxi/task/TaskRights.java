package lianxi.task;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lianxi.shared.Actor;
import lianxi.shared.Power;
import lianxi.shared.Role;
import lianxi.shared.UnitId;

/**
 * Who reads a task and who does what with it (任务权限), whatever its state.
 *
 * @param assigned whether it was ever assigned: before, only the office, leaders and members know of it
 */
record TaskRights(UnitId lead, List<UnitId> supporting, TaskOrigin origin, boolean assigned) {

    static TaskRights of(Task task) {
        return new TaskRights(task.leadUnit(), task.supportingUnits(), task.origin(), task.wasAssigned());
    }

    boolean mayRead(Actor actor) {
        return actor.isSystem()
                || actor.readsEverything()
                || assigned && actor.isInside() && hasPart(actor)
                || origin.isFinding() && actor.is(Role.SUPERVISOR);
    }

    private boolean hasPart(Actor actor) {
        return actor.belongsTo(lead) || supporting.stream().anyMatch(actor::belongsTo);
    }

    /** Whether the actor may do it to the task as a whole. */
    boolean allows(Actor actor, TaskAction action) {
        return switch (action) {
            case DRAFT, EDIT, PROPOSE, ADOPT, SEND_BACK, REOPEN -> actor.is(Role.OFFICE);
            case APPROVE, STOP -> actor.has(Power.OFFICE_DIRECTOR);
            case RECEIVE, PASS, REFUSE -> actor.is(origin.isFinding() ? Role.SUPERVISOR : Role.OFFICE);
            case STRIKE_OFF -> actor.has(origin.isFinding() ? Power.SUPERVISION_HEAD : Power.OFFICE_DIRECTOR);
            case ACKNOWLEDGE, DECLINE, NAME, FEED_BACK, APPLY -> actor.mayActFor(lead);
            case ACKNOWLEDGE_LINE, FEED_BACK_LINE, ASSIGN, EXTEND, RECKON, HAND_OVER -> false;
        };
    }

    /** Whether the actor may do it for a supporting unit's line. */
    boolean allowsLine(Actor actor, UnitId unit) {
        return supporting.contains(unit) && actor.mayActFor(unit);
    }

    /** What the actor may do now. */
    Set<TaskAction> actions(Actor actor, TaskState state) {
        Set<TaskAction> actions = EnumSet.allOf(TaskAction.class);
        actions.removeIf(action -> state.after(action).isEmpty() || !allows(actor, action));
        return actions;
    }

    /** What the actor may do now for a supporting unit's line. */
    Set<TaskAction> lineActions(Actor actor, UnitId unit, TaskState state, LineState line) {
        Set<TaskAction> actions = EnumSet.noneOf(TaskAction.class);
        if (allowsLine(actor, unit) && state.isWithUnit()) {
            actions.add(line == LineState.TO_ACKNOWLEDGE ? TaskAction.ACKNOWLEDGE_LINE : TaskAction.FEED_BACK_LINE);
        }
        return actions;
    }
}
