package lianxi.meeting.agenda;

import lianxi.meeting.MeetingState;
import lianxi.meeting.MeetingView;
import lianxi.shared.Actor;
import lianxi.shared.Role;

/** Who reads an agenda and who changes it (议程权限): a draft the office, leaders and members; once it went out, everybody inside. */
public final class AgendaRights {

    private AgendaRights() {}

    public static boolean mayRead(Actor actor, MeetingView meeting) {
        return mayRead(actor, meeting.state());
    }

    static boolean mayRead(Actor actor, MeetingState state) {
        boolean wentOut = state == MeetingState.NOTIFIED || state.wasHeld();
        return actor.readsEverything() || wentOut && actor.isInside();
    }

    /** Until the meeting was held, the office. */
    public static boolean mayEdit(Actor actor, MeetingView meeting) {
        return mayEdit(actor, meeting.state());
    }

    static boolean mayEdit(Actor actor, MeetingState state) {
        return actor.is(Role.OFFICE) && state.isAhead();
    }

    /** In the room too, what there is no time for is put off. */
    public static boolean mayDefer(Actor actor, MeetingView meeting) {
        return actor.is(Role.OFFICE) && (meeting.state().isAhead() || meeting.state() == MeetingState.HELD);
    }
}
