package lianxi.shared.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line after its check.
 *
 * @param planned null where the line is wrong
 * @param faults of a right line what its importer should look at all the same (提示)
 */
record CheckedRow<T>(UploadedRows.Line line, @Nullable Planned<T> planned, List<RowFault> faults) {

    RowOutcome outcome() {
        return planned == null ? RowOutcome.WRONG : planned.outcome();
    }

    boolean isToWrite() {
        return planned != null && planned.change() != null;
    }

    @Nullable
    Long thing() {
        return planned == null ? null : planned.thing();
    }
}
