package lianxi.burden;

import java.util.List;
import java.util.Map;
import lianxi.calendar.ReportWeek;
import lianxi.shared.UnitId;

/**
 * What was asked of each unit in a Monday–Sunday week (一周要求): counts, nothing more.
 *
 * @param kinds the kinds that occur, in the sources' order
 * @param rows the units in printed order, those asked for nothing too
 */
public record BurdenWeek(ReportWeek week, List<String> kinds, List<Row> rows) {

    /**
     * A unit's asks.
     *
     * @param open how many of them it still owes
     */
    public record Row(UnitId unit, String unitName, Map<String, Integer> counts, int open) {

        public int count(String kind) {
            return counts.getOrDefault(kind, 0);
        }

        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    public int total(String kind) {
        return rows.stream().mapToInt(row -> row.count(kind)).sum();
    }

    public int total() {
        return rows.stream().mapToInt(Row::total).sum();
    }

    public int open() {
        return rows.stream().mapToInt(Row::open).sum();
    }

    /** How many units were asked for something. */
    public long asked() {
        return rows.stream().filter(row -> row.total() > 0).count();
    }

    /** The units that were asked most, the most first; at most so many. */
    public List<Row> most(int limit) {
        return rows.stream()
                .filter(row -> row.total() > 0)
                .sorted((one, other) -> Integer.compare(other.total(), one.total()))
                .limit(limit)
                .toList();
    }
}
