package lianxi.task.quantity.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One point of a plan as typed; an empty row is none. */
public class TaskQuantityPointForm {

    private @Nullable LocalDate on;
    private @Nullable BigDecimal amount;

    public TaskQuantityPointForm() {}

    TaskQuantityPointForm(LocalDate on, BigDecimal amount) {
        this.on = on;
        this.amount = amount;
    }

    boolean isEmpty() {
        return on == null && amount == null;
    }

    boolean isHalf() {
        return (on == null) != (amount == null);
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }
}
