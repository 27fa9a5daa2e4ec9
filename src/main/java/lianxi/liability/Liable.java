package lianxi.liability;

import java.time.LocalDate;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A thing with a date as it stood at the end of a day (责任事项).
 *
 * @param title its name as people know it
 * @param path its page
 * @param unit who answers for it on that day (责任单位)
 * @param responsible the person named by the thing itself that day; null where the unit's responsible person answers
 * @param since from when the unit answered for it
 * @param due the date in force on that day; null where none was set
 * @param doneOn when it was done; null if it was open on that day
 */
public record Liable(
        String title,
        String path,
        UnitId unit,
        @Nullable PersonId responsible,
        LocalDate since,
        @Nullable LocalDate due,
        @Nullable LocalDate doneOn) {}
