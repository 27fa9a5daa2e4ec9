package lianxi.meeting.minutes;

/** Identity of a meeting's minutes or report (会议文件). */
public record PaperId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
