package lianxi.meeting.attendance;

import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Who answers an invitation (答复权限): the invited, the own unit's head and contacts for them, the office on their word.
 *
 * @param person null for a unit's place
 * @param unit null where the invited has none
 */
record AttendanceRights(@Nullable PersonId person, @Nullable UnitId unit) {

    static AttendanceRights of(InviteeView invitee) {
        return new AttendanceRights(invitee.person(), invitee.unit());
    }

    static AttendanceRights of(Invitation invitation) {
        return new AttendanceRights(invitation.person(), invitation.unit());
    }

    /** In person, or for the unit that was asked to send somebody: no word of others is recorded. */
    boolean isOwn(Actor actor) {
        if (person != null) {
            return person.equals(actor.person());
        }
        return unit != null && actor.belongsTo(unit) && actor.isAny(Role.UNIT_HEAD, Role.CONTACT, Role.UNDERTAKER);
    }

    /** For a colleague: named as who answered, without a word of who told it. */
    boolean isColleague(Actor actor) {
        return unit != null && actor.writesFor(unit);
    }

    /** Nobody answers for whom the product cannot reach but the office. */
    boolean mayAnswer(Actor actor) {
        return isOwn(actor) || isColleague(actor) || actor.is(Role.OFFICE);
    }

    /** The office acts on somebody's word, and says whose. */
    boolean mustSayWho(Actor actor) {
        return !isOwn(actor) && !isColleague(actor);
    }
}
