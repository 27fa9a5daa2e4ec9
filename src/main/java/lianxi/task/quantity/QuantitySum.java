package lianxi.task.quantity;

import java.math.BigDecimal;
import java.util.Collection;

/** What the tracks of one measure add up to (合计): sums of exact amounts, the per cent reckoned from the sums. */
public record QuantitySum(Measure measure, int tracks, BigDecimal planned, BigDecimal plannedByNow, BigDecimal done) {

    /** Of the lines of that measure; others are left out. */
    public static QuantitySum of(Measure measure, Collection<QuantityLine> lines) {
        int tracks = 0;
        BigDecimal planned = measure.zero();
        BigDecimal byNow = measure.zero();
        BigDecimal done = measure.zero();
        for (QuantityLine line : lines) {
            if (line.measure() == measure) {
                tracks++;
                planned = planned.add(line.planned());
                byNow = byNow.add(line.plannedByNow());
                done = done.add(line.done());
            }
        }
        return new QuantitySum(measure, tracks, planned, byNow, done);
    }

    public BigDecimal difference() {
        return done.subtract(plannedByNow);
    }

    public BigDecimal percent() {
        return Percent.of(done, planned);
    }
}
