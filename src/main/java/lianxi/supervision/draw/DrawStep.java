package lianxi.supervision.draw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a draw (计算步骤).
 *
 * @param place of a target, which one is drawn; of an inspector, the target's number
 * @param pool the numbers still to choose from
 * @param chosen the number drawn; null where the random number was passed over
 */
public record DrawStep(
        Part part,
        int place,
        SeededNumbers.Number number,
        List<Integer> pool,
        @Nullable Integer chosen) {

    public DrawStep {
        pool = List.copyOf(pool);
    }

    /** The number as it is taken from the digest. */
    public String digits() {
        return number.digits();
    }

    /** Where in the pool the number points, from 0. */
    public int remainder() {
        return (int) (number.value() % pool.size());
    }

    /** From which list. */
    public enum Part {
        TARGET,
        INSPECTOR;

        public String messageKey() {
            return "supervision.draw.part." + name();
        }
    }
}
