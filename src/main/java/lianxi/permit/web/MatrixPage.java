package lianxi.permit.web;

import java.util.List;
import lianxi.permit.TrackCounts;
import lianxi.shared.web.Chip;
import lianxi.shared.web.Option;
import org.jspecify.annotations.Nullable;

/** The matrix projects × permits as its template draws it (手续一览). */
record MatrixPage(
        MatrixFilter filter,
        List<Column> columns,
        List<Row> rows,
        List<Key> legend,
        TrackCounts counts,
        List<Chip> chips,
        List<Option> units,
        List<Option> projects,
        List<Option> balls,
        String exportAddress,
        String wallAddress,
        boolean provisional) {

    public boolean hasUnfiltered() {
        return !projects.isEmpty();
    }

    /** A permit: its upright two-line short name, and its full name for the ear. */
    record Column(String code, String top, String bottom, String name) {}

    /** A project with a cell per column; null where it has no such track. */
    record Row(long project, String name, List<Cell> cells) {}

    /**
     * One track.
     *
     * @param label "项目，手续，状态，剩余", the link's accessible name
     * @param count working days left or over, empty where no due date runs
     * @param left the same in words, for the phone
     */
    record Cell(
            long id,
            String href,
            String label,
            String css,
            String shape,
            boolean stopped,
            String word,
            String count,
            String left) {}

    /** A line of the legend that also filters. */
    record Key(String href, String css, String shape, String word, int count, boolean current) {}

    /** What the page says when nothing is to be shown. */
    @Nullable
    public String emptyKey() {
        if (!rows.isEmpty()) {
            return null;
        }
        return filter.isEmpty() ? "permit.matrix.none" : "permit.matrix.noMatch";
    }
}
