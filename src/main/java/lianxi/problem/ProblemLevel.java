package lianxi.problem;

/** Who is needed to solve a problem (问题层级): 本单位、跨部门、需领导组协调. */
public enum ProblemLevel {
    UNIT("open"),
    CROSS_UNIT("active"),
    GROUP("warn");

    private final String look;

    ProblemLevel(String look) {
        this.look = look;
    }

    /** Beyond one unit: what stands too long goes to the agenda pool (待上会). */
    public boolean isCrossUnit() {
        return this != UNIT;
    }

    /** How the level is drawn. */
    public String look() {
        return look;
    }

    public String messageKey() {
        return "problem.level." + name();
    }
}
