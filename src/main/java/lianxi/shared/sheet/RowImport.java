package lianxi.shared.sheet;

import java.util.List;
import lianxi.shared.Actor;

/**
 * A kind of import (表格导入): a bean of the module whose things the rows become. Its texts are messages below
 * {@link #code()}; see docs/templates.md.
 *
 * @param <T> what a right row says, ready for the module's service
 */
public interface RowImport<T> {

    /** Its word and the prefix of its messages, as "task.import". */
    String code();

    /** Whether the actor may import at all; what a single row asks for, its plan and the service check. */
    boolean isAllowedTo(Actor actor);

    /** What the importer chooses on uploading, the default first; labelled {@code <code>.choice.<choice>}. */
    default List<String> choices() {
        return List.of();
    }

    /**
     * Reads what checking needs (names of units, projects …) once for the whole sheet.
     *
     * @param choice one of {@link #choices()}; blank where there are none
     */
    RowPlanner<T> planner(Actor actor, String choice);

    /**
     * Writes one row through the module's service, in the transaction of the whole sheet. A refusal takes everything back
     * and is shown beside the row.
     *
     * @return the number (编号) of the thing written
     */
    long write(Actor actor, Planned<T> row, String choice);

    /**
     * All rows are written: what is to be done with the new things together, such as one notice instead of a thousand.
     *
     * @param fresh their numbers
     */
    default void written(Actor actor, List<Long> fresh, String choice) {}
}
