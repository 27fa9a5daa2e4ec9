package lianxi.task.quantity;

/** The identity of an entry of a quantity track (完成登记). */
public record QuantityEntryId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
