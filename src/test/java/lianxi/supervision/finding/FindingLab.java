package lianxi.supervision.finding;

import java.time.LocalDate;
import java.util.List;
import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import lianxi.supervision.FindingKind;
import org.jspecify.annotations.Nullable;

/** Findings about invented things. */
public final class FindingLab {

    private FindingLab() {}

    /** One to be put right three months after it happened. */
    public static FindingText text(LocalDate happened) {
        return text(happened, null);
    }

    /** The same about a project. */
    public static FindingText text(LocalDate happened, @Nullable ProjectId project) {
        return new FindingText(
                FindingKind.DELAY,
                "示例地块未按时清理",
                "现场查看，示例地块仍有堆放物。",
                "该单位职责：负责示例地块清理。",
                happened,
                project,
                null,
                true,
                "清理示例地块，报送照片。",
                happened.plusMonths(3));
    }

    public static FindingCommand command(UnitId unit, FindingText text) {
        return new FindingCommand(unit, null, text, List.of());
    }
}
