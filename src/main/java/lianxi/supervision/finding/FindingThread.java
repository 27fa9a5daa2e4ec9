package lianxi.supervision.finding;

/**
 * Implemented by whoever has something to tell on a finding's page (全过程), as its inspection, conclusion, notices, talks; all are
 * asked in one query by {@link FindingQueries#thread}.
 */
public interface FindingThread {

    /**
     * A select with these columns: {@code at} (timestamptz), {@code by_name}, {@code what} (message key), {@code arg} (text, the
     * key's one argument, or null), {@code words} (what was written, as it was written; may be empty), {@code path} (its page, or
     * null). Parameters to narrow it by: {@code :finding} (id); {@code :knows} (supervision group and 组长), {@code :readsAll}
     * (office, leaders, members), {@code :writes} (ids of the own units for which the actor writes; one impossible id where there
     * are none). Tell only what the reader may read: the finding itself is readable already. {@code :paper} says that a
     * paper is made of it, which tells what was signed, told or said, and no drafts.
     */
    String select();
}
