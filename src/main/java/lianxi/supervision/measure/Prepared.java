package lianxi.supervision.measure;

import java.time.LocalDate;
import lianxi.calendar.LightReading;
import lianxi.task.order.Rung;
import org.jspecify.annotations.Nullable;

/**
 * What the ladder has prepared for the supervision group (可约谈、可提出问责建议), which a person sends or leaves.
 *
 * @param refusedOn the day on which the re-check refused it; null where it is overdue
 * @param told the day on which the rung before it went out
 * @param begun the page of what is drafted already; null for nothing
 */
public record Prepared(
        Rung rung,
        String key,
        String title,
        String path,
        String unitName,
        @Nullable LocalDate due,
        LightReading light,
        @Nullable LocalDate refusedOn,
        LocalDate told,
        @Nullable String begun) {}
