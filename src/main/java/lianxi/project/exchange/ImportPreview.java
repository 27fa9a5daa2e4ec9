package lianxi.project.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded sheet as it would be taken in now (导入预览).
 *
 * @param version the plan's, for the form that confirms it
 * @param all how many rows the sheet has
 * @param rows those that change something or are wrong
 */
public record ImportPreview(
        ScheduleImportId id,
        String fileName,
        @Nullable Instant importedAt,
        int version,
        int all,
        List<ImportRow> rows) {

    public long wrong() {
        return rows.stream().filter(ImportRow::isWrong).count();
    }

    public long changed() {
        return rows.stream().filter(row -> !row.isWrong()).count();
    }

    public boolean isReady() {
        return wrong() == 0 && changed() > 0;
    }
}
