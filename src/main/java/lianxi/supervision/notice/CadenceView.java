package lianxi.supervision.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cadence in force.
 *
 * @param from its first day; null while none was ever set
 * @param version 0 while none was ever set
 */
public record CadenceView(
        Cadence cadence, @Nullable LocalDate from, @Nullable String setBy, int version) {}
