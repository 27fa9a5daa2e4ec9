package lianxi.project.schedule;

/** Where a node's duration comes from (工期依据). */
public enum DurationSource {
    /** Set by the office for this project. */
    OFFICE,
    /** The limit in force (办理时限). */
    LIMIT,
    /** The thing's own plan, as its office or unit made it (计划工期). */
    PLAN,
    /** The template's, for planning only: no limit says it (编排工期). */
    TEMPLATE,
    /** Nothing says it; it is reckoned as taking no time. */
    NONE;

    public String messageKey() {
        return "project.schedule.durationFrom." + name();
    }
}
