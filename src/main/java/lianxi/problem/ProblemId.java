package lianxi.problem;

/** A problem's identity (问题). */
public record ProblemId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
