package lianxi.shared;

/** A number that a module counts for the home pages (待办计数), asked together with those of other modules. */
public enum Tally {
    /** Letters that did not reach anybody. */
    UNDELIVERED,
    /** Extensions that nobody has decided yet. */
    EXTENSIONS,
    /** What was asked of units since Monday. */
    ASKS,
    /** Decisions of meetings that are overdue. */
    DECISIONS_OVERDUE
}
