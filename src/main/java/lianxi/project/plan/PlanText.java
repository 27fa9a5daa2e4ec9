package lianxi.project.plan;

import java.time.LocalDate;
import java.util.List;
import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What the unit writes into its plan.
 *
 * @param approach 思路与措施
 * @param rows the nodes that the form shows; others stay as they are
 */
public record PlanText(String approach, List<Row> rows) {

    public static final int APPROACH_MAX = 4000;
    public static final int MEASURES_MAX = 500;

    public PlanText {
        rows = List.copyOf(rows);
    }

    /** One node: who, how, from when to when. */
    public record Row(
            long id,
            @Nullable PersonId person,
            String measures,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate finishesOn) {}
}
