package lianxi.task.order;

/** A supervision order's identity (督办单). */
public record OrderId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
