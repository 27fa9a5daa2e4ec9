package lianxi.task.order;

import java.time.LocalDate;

/**
 * The 督办单 about a thing that is drafted or stands (在办督办单).
 *
 * @param issued whether the unit has it
 * @param answered whether the unit has answered it
 */
record StandingOrder(OrderId id, boolean issued, boolean answered, LocalDate answerBy, LocalDate finishBy) {

    /** The first day on which it has not helped: the unit let its day for the answer pass, or the thing its new date. */
    LocalDate unheededFrom() {
        LocalDate last = answered || finishBy.isBefore(answerBy) ? finishBy : answerBy;
        return last.plusDays(1);
    }
}
