package lianxi.supervision.plan;

import java.time.LocalDate;
import lianxi.supervision.PlanItemId;
import org.jspecify.annotations.Nullable;

/** A draw or an inspection that came of a plan's item (事项落实). */
public record PlanUse(
        PlanItemId item,
        String subject,
        String name,
        String state,
        String look,
        @Nullable LocalDate day,
        String path) {}
