package lianxi.meeting.attendance;

import java.util.Comparator;
import java.util.List;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingQueries;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the invitations that somebody may answer. */
@Component
@Transactional(readOnly = true)
public class AnswerQueries {

    private final MeetingQueries meetings;
    private final AttendanceQueries attendance;

    AnswerQueries(MeetingQueries meetings, AttendanceQueries attendance) {
        this.meetings = meetings;
        this.attendance = attendance;
    }

    /**
     * The one to answer first: the own, then the own unit's place, then a colleague's that still waits.
     *
     * @throws NotFoundException if there is none
     */
    public InvitationId first(Actor actor, MeetingId meeting) {
        return attendance.invitees(meeting).stream()
                .filter(one -> isTheirs(actor, one))
                .min(Comparator.comparing((InviteeView one) -> !one.isOf(actor.person()))
                        .thenComparing(one -> !AttendanceRights.of(one).isOwn(actor))
                        .thenComparing(one -> !one.isUnanswered()))
                .map(InviteeView::id)
                .orElseThrow(NotFoundException::new);
    }

    /**
     * An invitation as its answer page shows it; three queries.
     *
     * @throws NotFoundException if there is none, or none of which the actor may know
     * @throws ForbiddenException if others answer it
     */
    public AnswerPage page(Actor actor, MeetingId meeting, InvitationId id) {
        AttendanceView all = attendance.of(meeting);
        InviteeView invitee = all.find(id).orElseThrow(NotFoundException::new);
        AttendanceRights rights = AttendanceRights.of(invitee);
        if (!rights.mayAnswer(actor)) {
            throw actor.isInside() ? new ForbiddenException() : new NotFoundException();
        }
        List<InviteeView> others = all.invitees().stream()
                .filter(one -> !one.id().equals(id) && isTheirs(actor, one))
                .toList();
        return new AnswerPage(
                meetings.view(meeting),
                invitee,
                rights.isOwn(actor),
                rights.mustSayWho(actor),
                all.notice().orElse(null),
                others);
    }

    /** Theirs as one of the unit, not merely as the office. */
    private static boolean isTheirs(Actor actor, InviteeView one) {
        AttendanceRights rights = AttendanceRights.of(one);
        return one.toldAt() != null && (rights.isOwn(actor) || rights.isColleague(actor) && !actor.is(Role.OFFICE));
    }
}
