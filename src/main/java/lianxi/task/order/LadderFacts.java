package lianxi.task.order;

import java.time.LocalDate;
import java.util.List;
import lianxi.calendar.LightReading;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a thing that may be urged, for the ladder's rule and a 督办单's first draft.
 *
 * @param title its name as people know it
 * @param source where it comes from, in words; empty where that is told by its title
 * @param unit who has to do it (责任单位)
 * @param unitName its short name
 * @param responsible the person that it names; null where the unit's responsible person answers
 * @param open whether the unit still has to finish it
 * @param asked what counts as done (办结标准), in words; may be empty
 * @param record what has happened so far, a sentence each, oldest first
 */
public record LadderFacts(
        MatterKey matter,
        String title,
        String path,
        String source,
        UnitId unit,
        String unitName,
        @Nullable PersonId responsible,
        @Nullable LocalDate due,
        @Nullable LightReading light,
        boolean open,
        String asked,
        List<String> record) {

    public LadderFacts {
        record = List.copyOf(record);
    }
}
