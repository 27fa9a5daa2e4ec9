package lianxi.notification;

/** An inbox message's identity. */
public record MessageId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
