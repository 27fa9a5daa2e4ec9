package lianxi.shared.sheet;

import java.util.List;

/**
 * Checks the rows of one sheet.
 *
 * @param <T> what a right row says
 */
public interface RowPlanner<T> {

    /** In the order of the template. */
    List<ImportColumn<?>> columns();

    /** Message keys of further columns that the list's own export carries and an import passes over without a word. */
    default List<String> passedOver() {
        return List.of();
    }

    /** Reads in one go what the rows refer to: the things of their numbers. */
    default void prepare(List<ImportRow> rows) {}

    /**
     * What the row would write. Faults go to {@link ImportRow#fault} or come as a {@link lianxi.shared.RefusedException};
     * of a row with a fault the result does not matter and may be null.
     */
    Planned<T> plan(ImportRow row);
}
