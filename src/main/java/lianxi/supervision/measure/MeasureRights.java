package lianxi.supervision.measure;

import java.util.EnumSet;
import java.util.Set;
import lianxi.shared.Actor;
import lianxi.shared.Power;
import lianxi.shared.UnitId;
import lianxi.supervision.SupervisionRights;

/** Who reads talks and proposals and who does what with them (约谈、问责建议权限); the same rules in SQL are {@link MeasureScope}'s. */
final class MeasureRights {

    private MeasureRights() {}

    /** @param told whether the unit was told of it */
    static boolean readsTalk(Actor actor, UnitId unit, boolean told) {
        return SupervisionRights.knowsBeforehand(actor) || told && SupervisionRights.readsAbout(actor, unit);
    }

    /** Supervisors prepare what is not about their own unit; its head sends and assigns whatever the unit. */
    static boolean allows(Actor actor, TalkAction action, UnitId unit, boolean told) {
        return switch (action) {
            case DRAFT, EDIT, RECORD -> prepares(actor, unit);
            case NOTIFY, ASSIGN -> SupervisionRights.leads(actor);
            case CONFIRM -> actor.writesFor(unit) || prepares(actor, unit);
            case CANCEL -> told ? SupervisionRights.leads(actor) : prepares(actor, unit);
        };
    }

    /**
     * The unit concerned does not read what is proposed about it; others of the leading group do once it is approved.
     *
     * @param standsIn whether the actor is a deputy under 授权 today
     */
    static boolean readsProposal(Actor actor, UnitId unit, ProposalState state, boolean standsIn) {
        return SupervisionRights.knowsBeforehand(actor)
                || state.isApproved() && actor.readsEverything() && !actor.belongsTo(unit)
                || state == ProposalState.SUBMITTED && mayApprove(actor, unit, standsIn);
    }

    static boolean allows(Actor actor, ProposalAction action, UnitId unit, ProposalState state, boolean standsIn) {
        return switch (action) {
            case DRAFT, EDIT, APPROVE_ON_PAPER, HAND_OVER -> prepares(actor, unit);
            case SUBMIT, RETRACT -> SupervisionRights.leads(actor);
            case APPROVE, SEND_BACK -> mayApprove(actor, unit, standsIn);
            case DROP -> state.isApproved() ? SupervisionRights.leads(actor) : prepares(actor, unit);
        };
    }

    static boolean mayApprove(Actor actor, UnitId unit, boolean standsIn) {
        return actor.has(Power.GROUP_HEAD) || standsIn && !actor.belongsTo(unit);
    }

    static boolean prepares(Actor actor, UnitId unit) {
        return SupervisionRights.supervises(actor) && (!actor.belongsTo(unit) || SupervisionRights.leads(actor));
    }

    static Set<TalkAction> may(Actor actor, UnitId unit, TalkState state, boolean told) {
        Set<TalkAction> may = EnumSet.allOf(TalkAction.class);
        may.removeIf(action -> state.after(action).isEmpty() || !allows(actor, action, unit, told));
        return may;
    }

    static Set<ProposalAction> may(Actor actor, UnitId unit, ProposalState state, boolean standsIn) {
        Set<ProposalAction> may = EnumSet.allOf(ProposalAction.class);
        may.removeIf(action -> state.after(action).isEmpty() || !allows(actor, action, unit, state, standsIn));
        return may;
    }
}
