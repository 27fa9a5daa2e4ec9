package lianxi.permit.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An uploaded register as it would be imported now (导入预览). */
public record IntakePreview(
        IntakeId id, String fileName, @Nullable Instant importedAt, List<IntakeRow> rows) {

    public long count(IntakeRow.Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    public long wrong() {
        return count(IntakeRow.Outcome.WRONG);
    }

    /** Rows that would change something. */
    public long importable() {
        return count(IntakeRow.Outcome.NEW) + count(IntakeRow.Outcome.MORE);
    }
}
