package lianxi.roster;

/** Identity of a place in a body (席位). */
public record PlaceId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
