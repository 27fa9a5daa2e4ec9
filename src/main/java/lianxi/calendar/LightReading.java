package lianxi.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A light with what stands beside it: finished late (逾期办结), refused (不予许可), clock stopped (‖ 暂停计时), and the
 * working days left (negative once overdue, null where no due date runs).
 *
 * @param why what it was read from, line by line, the deciding rule first
 */
public record LightReading(
        Light light,
        boolean late,
        boolean refused,
        boolean stopped,
        @Nullable Integer workdaysLeft,
        boolean provisional,
        List<LightWhy> why) {

    static final String STOP_SIGN = "‖";

    public LightReading {
        why = List.copyOf(why);
    }

    /** The one word beside the shape. */
    public String messageKey() {
        if (refused) {
            return "calendar.light.REFUSED";
        }
        if (isCalledOff()) {
            return "calendar.light.CALLED_OFF";
        }
        return late ? "calendar.light.COMPLETED_LATE" : light.messageKey();
    }

    /** 中止 shows the dash of what nobody has to do, under its own word. */
    private boolean isCalledOff() {
        return !why.isEmpty() && why.get(0).rule() == LightWhy.Rule.CALLED_OFF;
    }

    /** The printed sign, with ‖ added while the clock is stopped. */
    public String sign() {
        return stopped ? light.sign() + STOP_SIGN : light.sign();
    }
}
