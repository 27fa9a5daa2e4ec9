package lianxi.shared.sheet;

import java.util.List;

/** One sheet of a spreadsheet that was read: its rows with something in them. */
public record Sheet(String name, List<Row> rows) {

    /**
     * A row as texts.
     *
     * @param number as the spreadsheet program shows it, from 1
     */
    public record Row(int number, List<String> cells) {

        /** The cell's text, empty where there is none. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }
}
