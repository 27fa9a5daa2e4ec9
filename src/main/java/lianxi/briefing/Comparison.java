package lianxi.briefing;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last issued briefing's frozen figures (上期), against which changes are told.
 *
 * @param week its week, null if there is no earlier briefing
 * @param adjacent whether it is the week right before, so that 较上周 is true to the word
 */
public record Comparison(@Nullable LocalDate week, boolean adjacent, Map<Figure, Integer> totals) {

    static final Comparison NONE = new Comparison(null, false, Map.of());

    public boolean exists() {
        return week != null;
    }

    /** By how much a figure grew; null if there is nothing to compare with. */
    @Nullable
    public Integer change(Figure figure, FigureSet now) {
        Integer before = totals.get(figure);
        return before == null ? null : now.of(figure) - before;
    }
}
