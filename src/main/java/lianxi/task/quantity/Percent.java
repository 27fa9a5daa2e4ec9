package lianxi.task.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares in per cent (百分比): to one decimal, half up, of the exact amounts and never of rounded parts. */
public final class Percent {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /** 860 of 1,200 are 71.7; of nothing planned, 0.0. */
    public static BigDecimal of(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? new BigDecimal("0.0")
                : part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
    }
}
