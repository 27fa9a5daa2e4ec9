package lianxi.shared;

/** A person's identity (人员). */
public record PersonId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
