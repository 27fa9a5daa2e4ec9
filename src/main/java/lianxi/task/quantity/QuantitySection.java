package lianxi.task.quantity;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a project's or a township's page shows of quantity tracks (土地流转和拆迁补偿一栏).
 *
 * @param ofUnit whether they are one unit's, so that each line names its project, else its township
 * @param all the address of the list of the same tracks
 * @param create the address for a new track; null where the reader makes none
 */
public record QuantitySection(
        List<QuantityLine> lines,
        boolean ofUnit,
        String all,
        @Nullable String create) {

    static final String TEMPLATE = "task/quantity/section";

    public List<QuantitySum> sums() {
        return Arrays.stream(Measure.values())
                .map(measure -> QuantitySum.of(measure, lines))
                .filter(sum -> sum.tracks() > 0)
                .toList();
    }
}
