package lianxi.shared.sheet;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded sheet before or after its import (导入预览).
 *
 * @param head the file's own heads
 * @param unknown heads that no column has: nothing of them is imported
 * @param noticed how many right rows their importer should look at all the same (提示)
 * @param written how many rows the import wrote
 * @param until when preview and report go
 */
public record ImportPreview(
        SheetImportId id,
        String fileName,
        String choice,
        List<String> head,
        List<String> unknown,
        Counts counts,
        int noticed,
        @Nullable Instant appliedAt,
        int written,
        Instant until) {

    /** How many rows are what. */
    public record Counts(int wrong, int fresh, int changed, int unchanged) {

        public int total() {
            return wrong + fresh + changed + unchanged;
        }

        /** How many rows an import would write. */
        public int toWrite() {
            return fresh + changed;
        }
    }

    public boolean isApplied() {
        return appliedAt != null;
    }
}
