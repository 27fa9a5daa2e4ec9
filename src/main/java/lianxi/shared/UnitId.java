package lianxi.shared;

/** A unit's identity (单位). */
public record UnitId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
