package lianxi.meeting;

/** A meeting's identity (会议). */
public record MeetingId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
