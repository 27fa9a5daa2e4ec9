package lianxi.project.plan;

/** One version of a unit's plan (推进方案的一版). */
public record UnitPlanId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
