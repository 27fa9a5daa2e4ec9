package lianxi.roster;

/** Identity of a person's role in a unit (任职). */
public record AssignmentId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
