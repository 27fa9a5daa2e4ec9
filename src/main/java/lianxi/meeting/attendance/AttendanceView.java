package lianxi.meeting.attendance;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import lianxi.meeting.MeetingId;
import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Everybody invited to a meeting in printed order, with what went out to them (参会情况). Before the notice: who sits in alone. */
public record AttendanceView(MeetingId meeting, List<NoticeView> notices, List<InviteeView> invitees) {

    public AttendanceView {
        notices = List.copyOf(notices);
        invitees = List.copyOf(invitees);
    }

    public List<InviteeView> members() {
        return where(InviteeView::isMember);
    }

    public List<InviteeView> observers() {
        return where(one -> !one.isMember());
    }

    /** 出席: members whose place was taken, by themselves or a deputy. */
    public List<InviteeView> present() {
        return where(one -> one.isMember() && one.wasThere());
    }

    /** 请假 */
    public List<InviteeView> onLeave() {
        return where(one -> one.isMember() && one.was(Presence.ON_LEAVE));
    }

    /** 缺席: neither came nor asked for leave. */
    public List<InviteeView> absent() {
        return where(one -> one.isMember() && one.was(Presence.ABSENT));
    }

    /** 列席: who sat in. */
    public List<InviteeView> satIn() {
        return where(one -> !one.isMember() && one.wasThere());
    }

    /** Of whom it is not recorded yet whether they came. */
    public List<InviteeView> unrecorded() {
        return where(one -> one.isMember() && one.presence() == null);
    }

    /** 未答复: they were told and have said nothing. */
    public List<InviteeView> unanswered() {
        return where(InviteeView::isUnanswered);
    }

    /** 参加: members who say that they come. */
    public List<InviteeView> attending() {
        return where(one -> one.isMember() && one.has(Answer.ATTENDS));
    }

    /** 委托参会 */
    public List<InviteeView> deputing() {
        return where(one -> one.isMember() && one.has(Answer.DEPUTES));
    }

    /** Members who asked for leave beforehand. */
    public List<InviteeView> askingLeave() {
        return where(one -> one.isMember() && one.has(Answer.ON_LEAVE));
    }

    public Optional<InviteeView> of(@Nullable PersonId person) {
        return invitees.stream().filter(one -> one.isOf(person)).findFirst();
    }

    public Optional<InviteeView> find(InvitationId id) {
        return invitees.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The notice that asked for answers, if it has gone. */
    public Optional<NoticeView> notice() {
        return notices.stream().filter(one -> one.kind() == NoticeKind.NOTICE).findFirst();
    }

    private List<InviteeView> where(Predicate<InviteeView> what) {
        return invitees.stream().filter(what).toList();
    }
}
