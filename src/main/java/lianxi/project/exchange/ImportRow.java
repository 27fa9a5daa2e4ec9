package lianxi.project.exchange;

import java.util.List;

/**
 * A row of an uploaded sheet with what would become of it (预览行).
 *
 * @param number as the spreadsheet program shows it
 * @param faults what is wrong, cell by cell; with one of them nothing is taken in
 */
public record ImportRow(int number, String name, List<Change> changes, List<Fault> faults) {

    /** What a cell changes, before and after as people read it. */
    public record Change(SheetColumn column, String before, String after) {}

    /** What is wrong with a cell. */
    public record Fault(SheetColumn column, String key, Object... arguments) {}

    public boolean isWrong() {
        return !faults.isEmpty();
    }

    boolean isUnchanged() {
        return changes.isEmpty() && faults.isEmpty();
    }
}
