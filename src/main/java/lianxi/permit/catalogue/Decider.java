package lianxi.permit.catalogue;

/** Who works on a permit once it is handed in (审批方): the enterprise's own consultant, a department, a superior, the grid. */
public enum Decider {
    ENTERPRISE,
    AUTHORITY,
    SUPERIOR,
    GRID
}
