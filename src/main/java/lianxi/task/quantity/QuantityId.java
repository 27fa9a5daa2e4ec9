package lianxi.task.quantity;

/** The identity of a quantity track (工程量台账). */
public record QuantityId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
