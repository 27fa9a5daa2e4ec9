package lianxi.briefing;

/** A briefing's identity. */
public record BriefingId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
