package lianxi.supervision;

/** A plan's identity (督查计划). */
public record PlanId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
