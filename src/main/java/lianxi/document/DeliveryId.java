package lianxi.document;

/** The identity of one sending to one recipient. */
public record DeliveryId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
