package lianxi.task.quantity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** All quantity tracks as they stood at a moment (数据截至). */
public record QuantityRegister(Instant at, LocalDate day, List<QuantityLine> lines) {

    public QuantityRegister {
        lines = List.copyOf(lines);
    }

    /** One sum for each measure that has a track, in their order. */
    public List<QuantitySum> sums() {
        return Arrays.stream(Measure.values())
                .map(measure -> QuantitySum.of(measure, lines))
                .filter(sum -> sum.tracks() > 0)
                .toList();
    }
}
