package lianxi.meeting.web;

import lianxi.meeting.MeetingId;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Role;

/** What the pages of meetings share. */
final class MeetingPages {

    private MeetingPages() {}

    static String redirect(MeetingId id) {
        return "redirect:/meetings/" + id;
    }

    static void requireOffice(Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
    }
}
