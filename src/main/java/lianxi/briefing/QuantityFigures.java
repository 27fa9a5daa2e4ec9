package lianxi.briefing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.Collection;
import lianxi.task.quantity.Measure;
import lianxi.task.quantity.Percent;

/**
 * A quantity track at the cut-off (土地流转、拆迁补偿), or the sum of several of one measure.
 *
 * @param inWeek by how much what was known to be done grew since the last slot, corrections included
 */
public record QuantityFigures(
        String project, String unit, Measure measure, BigDecimal planned, BigDecimal done, BigDecimal inWeek) {

    /** What the tracks of one measure add up to, under a name of its own. */
    static QuantityFigures sum(String name, Measure measure, Collection<QuantityFigures> all) {
        BigDecimal planned = measure.zero();
        BigDecimal done = measure.zero();
        BigDecimal inWeek = measure.zero();
        for (QuantityFigures one : all) {
            if (one.measure == measure) {
                planned = planned.add(one.planned);
                done = done.add(one.done);
                inWeek = inWeek.add(one.inWeek);
            }
        }
        return new QuantityFigures(name, "", measure, planned, done, inWeek);
    }

    /** Done of planned in per cent, to one decimal. */
    @JsonIgnore
    public BigDecimal percent() {
        return Percent.of(done, planned);
    }
}
