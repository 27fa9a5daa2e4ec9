package lianxi.shared.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an upload says, by the file's own heads.
 *
 * @param places where in a line the columns stand, by field
 * @param unknown heads that no column has
 */
record UploadedRows(List<String> head, Map<String, Integer> places, List<String> unknown, List<Line> lines) {

    /** A line's texts, cleaned. */
    record Line(int number, List<String> cells) {

        String cell(int at) {
            return at < cells.size() ? cells.get(at) : "";
        }

        ImportRow read(Map<String, Integer> places, List<ImportColumn<?>> columns) {
            Map<String, String> texts = new HashMap<>();
            places.forEach((field, at) -> texts.put(field, cell(at)));
            return new ImportRow(number, texts, columns);
        }
    }
}
