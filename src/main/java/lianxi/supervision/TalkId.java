package lianxi.supervision;

/** A talk's identity (约谈). */
public record TalkId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
