package lianxi.supervision;

/** A notice's identity (督查通报). */
public record NoticeId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
