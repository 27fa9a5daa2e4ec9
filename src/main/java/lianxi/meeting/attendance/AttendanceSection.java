package lianxi.meeting.attendance;

import java.util.List;
import java.util.Optional;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingSection;
import lianxi.meeting.MeetingState;
import lianxi.meeting.MeetingView;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who comes and who came, on the meeting's page (参会情况). */
@Component
@Order(20)
class AttendanceSection implements MeetingSection {

    private final MeetingQueries meetings;
    private final AttendanceQueries attendance;

    AttendanceSection(MeetingQueries meetings, AttendanceQueries attendance) {
        this.meetings = meetings;
        this.attendance = attendance;
    }

    /** One of the invited, and whether the reader may answer for them. */
    public record Row(InviteeView invitee, boolean answerable) {}

    /**
     * What the fragment draws.
     *
     * @param own the reader's own invitation, once it was told
     * @param runs the office: sends, reminds, records
     */
    public record Content(
            MeetingView meeting,
            AttendanceView attendance,
            List<Row> rows,
            @Nullable InviteeView own,
            boolean runs,
            String key) {

        public boolean isPlanned() {
            return meeting.state() == MeetingState.PLANNED;
        }

        public boolean isNotified() {
            return meeting.state() == MeetingState.NOTIFIED;
        }

        /** The room's page is there for it. */
        public boolean hasRoom() {
            return isNotified() || meeting.state().wasHeld();
        }
    }

    @Override
    public String template() {
        return "meeting/attendance/section";
    }

    /** One query. */
    @Override
    public Optional<Object> content(Actor actor, MeetingId id) {
        MeetingView meeting = meetings.view(id);
        boolean planned = meeting.state() == MeetingState.PLANNED;
        AttendanceView view = attendance.of(id);
        boolean nobody = view.invitees().isEmpty() && !planned;
        if (nobody || planned && !actor.readsEverything()) {
            return Optional.empty();
        }
        boolean open = meeting.state() == MeetingState.NOTIFIED;
        return Optional.of(new Content(
                meeting,
                view,
                view.invitees().stream().map(one -> row(actor, one, open)).toList(),
                open
                        ? view.of(actor.person())
                                .filter(one -> one.toldAt() != null)
                                .orElse(null)
                        : null,
                actor.is(Role.OFFICE),
                FormKeys.fresh()));
    }

    /** Why somebody is on leave is for those who run the meeting and for those who answer for them. */
    private static Row row(Actor actor, InviteeView one, boolean open) {
        boolean answers = AttendanceRights.of(one).mayAnswer(actor);
        return new Row(
                actor.readsEverything() || answers ? one : one.discreet(), open && one.toldAt() != null && answers);
    }
}
