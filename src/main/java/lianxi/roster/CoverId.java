package lianxi.roster;

/** Identity of an A/B cover (AB角顶岗). */
public record CoverId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
