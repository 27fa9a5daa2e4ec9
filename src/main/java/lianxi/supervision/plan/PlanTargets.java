package lianxi.supervision.plan;

/** Whom an item checks (检查对象): those it names, or some drawn at random from its candidates. */
public enum PlanTargets {
    /** 指定对象: units, and projects where they matter. */
    NAMED,
    /** 随机抽取单位 */
    DRAWN_UNITS,
    /** 随机抽取项目 */
    DRAWN_PROJECTS;

    public boolean isDrawn() {
        return this != NAMED;
    }

    public String messageKey() {
        return "supervision.plan.targets." + name();
    }
}
