package lianxi.supervision;

/** The identity of an item of a plan (计划事项). */
public record PlanItemId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
