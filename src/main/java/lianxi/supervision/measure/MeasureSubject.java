package lianxi.supervision.measure;

import java.time.LocalDate;
import lianxi.shared.UnitId;
import lianxi.supervision.FindingId;
import lianxi.task.order.MatterKey;
import org.jspecify.annotations.Nullable;

/**
 * What a talk or a proposal is about (事由): a concluded finding, with its rectification where it has one, or a thing that the ladder
 * has carried past the 督查通报.
 *
 * @param matter what the ladder urges; null for a finding without a rectification
 * @param due the date that the thing is held to
 */
public record MeasureSubject(
        @Nullable FindingId finding,
        @Nullable MatterKey matter,
        UnitId unit,
        String unitName,
        String title,
        @Nullable LocalDate due) {

    private static final String FINDING = "finding";

    /** As addresses and forms name it, "finding-3" or "task-12". */
    public String key() {
        return finding != null ? FINDING + "-" + finding : String.valueOf(matter);
    }

    /** Its page. */
    public String path() {
        if (finding != null) {
            return "/supervision/findings/" + finding;
        }
        return switch (matter == null ? "" : matter.kind()) {
            case "task" -> "/tasks/" + matter.id();
            case "problem" -> "/problems/" + matter.id();
            default -> "/supervision/measures";
        };
    }

    static boolean isFinding(MatterKey key) {
        return key.kind().equals(FINDING);
    }
}
