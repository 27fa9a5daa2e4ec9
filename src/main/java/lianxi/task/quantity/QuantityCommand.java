package lianxi.task.quantity;

import java.time.LocalDate;
import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A track to begin (新建工程量).
 *
 * @param unit the township that leads it
 * @param guide the unit that guides it, reads its evidence and may enter for it (指导单位); null for none
 * @param beginsOn no entry lies before it
 */
public record QuantityCommand(
        ProjectId project,
        UnitId unit,
        @Nullable UnitId guide,
        Measure measure,
        LocalDate beginsOn,
        QuantityPlan plan) {}
