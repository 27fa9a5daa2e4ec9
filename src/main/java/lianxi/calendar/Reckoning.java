package lianxi.calendar;

import java.util.List;

/**
 * How a due date came about (期限推算): every counted day stands in exactly one counted stretch, and their days add up to
 * the limit with its extension.
 *
 * @param stopped whether a stop is open; it was counted through today, so the date moves until the stop ends
 */
public record Reckoning(LegalClock clock, DueDate due, boolean stopped, List<Stretch> stretches) {

    public Reckoning {
        stretches = List.copyOf(stretches);
    }

    /** The sum of the counted days. */
    public int counted() {
        return stretches.stream()
                .filter(stretch -> stretch.kind().isCounted())
                .mapToInt(Stretch::days)
                .sum();
    }
}
