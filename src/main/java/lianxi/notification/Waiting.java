package lianxi.notification;

import java.util.List;
import java.util.Map;
import lianxi.shared.Tally;

/**
 * What waits for a person's own act, by working days left, and what the home pages count (待办和计数).
 *
 * @param owed the first ones, as many as were asked for
 * @param total how many there are altogether
 */
public record Waiting(List<Owed> owed, int total, Map<Tally, Integer> counts) {

    public static final Waiting NOTHING = new Waiting(List.of(), 0, Map.of());

    public Waiting {
        owed = List.copyOf(owed);
        counts = Map.copyOf(counts);
    }

    public int count(Tally tally) {
        return counts.getOrDefault(tally, 0);
    }
}
