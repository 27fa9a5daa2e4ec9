package lianxi.supervision.plan;

/** Tells what became of a plan's items (事项落实): draws and inspections; all beans are asked in one query. */
public interface PlanItemUse {

    /**
     * A select with these columns: {@code item} (id of the plan item), {@code subject} ("inspection:12", "draw:3"),
     * {@code name}, {@code state} (message key), {@code look} (as {@code PlanState.look}), {@code day} (date or null),
     * {@code path}. It gives only what the reader may know of: {@code :knows} (boolean, supervision group and 组长),
     * {@code :readsAll} (boolean, office, leaders, members), {@code :writes} (ids of the own units).
     */
    String select();
}
