package lianxi.shared;

/** A login account's identity (账号). */
public record AccountId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
