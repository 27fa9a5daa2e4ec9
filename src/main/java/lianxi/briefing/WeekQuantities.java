package lianxi.briefing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.task.quantity.QuantityId;
import lianxi.task.quantity.QuantityLine;
import lianxi.task.quantity.QuantityQueries;
import org.springframework.stereotype.Component;

/** The week's land and households (土地流转、拆迁补偿): what stands in the figure set. */
@Component
class WeekQuantities {

    private final QuantityQueries quantities;

    WeekQuantities(QuantityQueries quantities) {
        this.quantities = quantities;
    }

    /** Every track as known at the cut-off, with what the week added. */
    List<QuantityFigures> figures(Instant opens, Instant cutOff) {
        Map<QuantityId, BigDecimal> before =
                quantities.asOf(opens).lines().stream().collect(Collectors.toMap(QuantityLine::id, QuantityLine::done));
        return quantities.asOf(cutOff).lines().stream()
                .map(line -> new QuantityFigures(
                        line.projectName(),
                        line.unitName(),
                        line.measure(),
                        line.planned(),
                        line.done(),
                        line.done().subtract(before.getOrDefault(line.id(), BigDecimal.ZERO))))
                .toList();
    }
}
