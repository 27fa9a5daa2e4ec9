package lianxi.meeting.attendance;

/** An invitation's identity (参会通知对象). */
public record InvitationId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
