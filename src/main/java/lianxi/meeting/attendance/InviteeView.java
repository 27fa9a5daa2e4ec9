package lianxi.meeting.attendance;

import java.time.Instant;
import lianxi.meeting.MeetingId;
import lianxi.roster.PlaceRole;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is invited, with answer and presence (通知对象).
 *
 * @param role the place in the leading group on the meeting's day; null for who sits in
 * @param person null for a unit's place and for who is known by name alone
 * @param unit of the person that day, or the unit that is asked to send somebody
 * @param name as the roster of that day prints it, or the unit's name
 * @param post as printed, may be empty
 * @param toldAt null while no notice has gone
 * @param came who sat there, where that is not the name itself
 */
public record InviteeView(
        InvitationId id,
        MeetingId meeting,
        Part part,
        @Nullable PlaceRole role,
        @Nullable PersonId person,
        @Nullable UnitId unit,
        String name,
        String post,
        @Nullable Instant toldAt,
        @Nullable Reply reply,
        @Nullable Presence presence,
        String came,
        int version) {

    public boolean isMember() {
        return part == Part.MEMBER;
    }

    /** A unit's place: whom it sends is its own choice. */
    public boolean isUnitPlace() {
        return person == null && unit != null;
    }

    /** Can be told something, and so can answer. */
    public boolean isReachable() {
        return person != null || unit != null;
    }

    public boolean isUnanswered() {
        return toldAt != null && reply == null && isReachable();
    }

    public boolean has(Answer answer) {
        return reply != null && reply.answer() == answer;
    }

    public boolean was(Presence what) {
        return presence == what;
    }

    /** Whether somebody sat in the place. */
    public boolean wasThere() {
        return presence != null && presence.isThere();
    }

    public boolean isOf(@Nullable PersonId one) {
        return person != null && person.equals(one);
    }

    /** The same without the reason of a leave and whose word it was. */
    InviteeView discreet() {
        Reply open = reply == null ? null : reply.discreet();
        return new InviteeView(
                id, meeting, part, role, person, unit, name, post, toldAt, open, presence, came, version);
    }
}
