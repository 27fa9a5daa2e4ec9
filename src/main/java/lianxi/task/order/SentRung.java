package lianxi.task.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A rung that was sent, and the date that the thing was held to on that day (已发记录). */
public record SentRung(Rung rung, LocalDate on, @Nullable LocalDate due) {}
