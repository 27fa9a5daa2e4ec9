package lianxi.permit;

/** A permit step's identity (环节). */
public record StepId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
