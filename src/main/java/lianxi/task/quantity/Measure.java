package lianxi.task.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What is counted (计量内容): 土地流转 in 亩 with two decimals, 拆迁补偿 in whole 户. */
public enum Measure {
    LAND_TRANSFER(2),
    DEMOLITION(0);

    private static final BigDecimal MOST = new BigDecimal("9999999");

    private final int decimals;

    Measure(int decimals) {
        this.decimals = decimals;
    }

    /** How many decimals its amounts have. */
    public int decimals() {
        return decimals;
    }

    /** Whether an amount can be one of this measure: not negative, no finer than it is counted, storable. */
    public boolean fits(BigDecimal amount) {
        return amount.signum() >= 0
                && amount.compareTo(MOST) <= 0
                && amount.stripTrailingZeros().scale() <= decimals;
    }

    /** The amount with the decimals of this measure. */
    public BigDecimal exact(BigDecimal amount) {
        return amount.setScale(decimals, RoundingMode.UNNECESSARY);
    }

    public BigDecimal zero() {
        return exact(BigDecimal.ZERO);
    }

    public String messageKey() {
        return "task.quantity.measure." + name();
    }

    /** 亩、户 */
    public String unitKey() {
        return messageKey() + ".unit";
    }

    /** Message key of what is counted together with its unit, for tables that show the amounts alone: 土地流转（亩）. */
    public String countedKey() {
        return messageKey() + ".counted";
    }
}
