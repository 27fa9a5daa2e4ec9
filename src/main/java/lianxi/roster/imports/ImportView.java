package lianxi.roster.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lianxi.roster.OrderingDocument;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet before or after its confirmation.
 *
 * @param rows empty once it is confirmed
 */
public record ImportView(
        ImportId id,
        String fileName,
        LocalDate from,
        OrderingDocument document,
        List<ImportRow> rows,
        @Nullable Instant confirmedAt,
        int imported) {

    public long right() {
        return rows.stream().filter(ImportRow::isRight).count();
    }

    public long wrong() {
        return rows.size() - right();
    }
}
