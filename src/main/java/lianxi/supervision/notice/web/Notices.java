package lianxi.supervision.notice.web;

import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.supervision.NoticeId;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.notice.NoticeQueries;
import lianxi.supervision.notice.NoticeView;

/** What the pages of notices have in common. */
final class Notices {

    private Notices() {}

    /** The notice, for the supervision group; whoever may read it learns that writing is not theirs. */
    static NoticeView writable(NoticeQueries queries, Actor actor, NoticeId id) {
        NoticeView notice = queries.notice(actor, id);
        requireSupervisor(actor);
        return notice;
    }

    static void requireSupervisor(Actor actor) {
        if (!SupervisionRights.supervises(actor)) {
            throw new ForbiddenException();
        }
    }
}
