package lianxi.notification;

/** An outgoing mail's identity. */
public record OutboxId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
