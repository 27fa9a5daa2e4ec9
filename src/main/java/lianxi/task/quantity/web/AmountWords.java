package lianxi.task.quantity.web;

import java.math.BigDecimal;
import lianxi.task.quantity.Amounts;
import org.springframework.stereotype.Component;

/** Amounts as people read them, {@code @amounts} in templates. */
@Component("amounts")
public class AmountWords {

    /** 860, 12.5 */
    public String plain(BigDecimal amount) {
        return Amounts.plain(amount);
    }

    /** +12.5, -80, 0 */
    public String signed(BigDecimal amount) {
        return Amounts.signed(amount);
    }
}
