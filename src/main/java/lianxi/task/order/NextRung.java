package lianxi.task.order;

import java.time.LocalDate;

/**
 * The rung that the rule prepares next (下一步).
 *
 * @param from the day from which it is prepared
 * @param ready whether that day has come
 */
public record NextRung(Rung rung, LocalDate from, boolean ready) {}
