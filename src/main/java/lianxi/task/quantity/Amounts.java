package lianxi.task.quantity;

import java.math.BigDecimal;

/** Amounts as people read them: 860, 12.5 – no zeros behind. */
public final class Amounts {

    private Amounts() {}

    public static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    /** With its sign where it is above nothing: +12.5, -80, 0. */
    public static String signed(BigDecimal amount) {
        return amount.signum() > 0 ? "+" + plain(amount) : plain(amount);
    }
}
