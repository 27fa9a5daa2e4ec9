package lianxi.shared.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of an uploaded sheet with what becomes of it.
 *
 * @param number as the spreadsheet program shows it
 * @param cells by the file's own heads
 * @param faults what is wrong with it; of a right row what its importer should look at all the same (提示)
 * @param thing the number of the thing it is about or has become
 */
public record PreviewRow(
        int number,
        List<String> cells,
        RowOutcome outcome,
        List<RowFault> faults,
        @Nullable Long thing) {

    public boolean isRight() {
        return outcome != RowOutcome.WRONG;
    }

    public String cell(int at) {
        return at >= 0 && at < cells.size() ? cells.get(at) : "";
    }
}
