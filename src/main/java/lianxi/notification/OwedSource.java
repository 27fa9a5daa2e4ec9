package lianxi.notification;

/**
 * Tells what waits for a person's own act (我的待办): to sign for, to answer, to decide; all sources are asked in one query by
 * {@link OwedQueries}.
 */
public interface OwedSource {

    /**
     * A select with these columns: {@code subject} ("task:12"), {@code name}, {@code place} (project or unit, or null),
     * {@code act} (message key of what is to be done, as 签收), {@code path}, {@code due} (date or null). Parameters to
     * narrow it by: {@code :person}, {@code :writes} (ids of the own units for which the actor writes; one impossible id
     * where there are none), {@code :builds} (own units as an undertaker), {@code :office}, {@code :supervisor},
     * {@code :leader}, {@code :director}, {@code :head}, {@code :supervisionHead} (booleans: roles and powers of the day),
     * {@code :today}.
     */
    String select();
}
