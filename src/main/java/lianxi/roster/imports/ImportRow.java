package lianxi.roster.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lianxi.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * One row of the spreadsheet and what is wrong with it.
 *
 * @param number as the spreadsheet program shows it
 * @param cells by the template's columns
 * @param error message key, null if the row can be imported
 */
public record ImportRow(
        ImportSheet sheet,
        int number,
        Map<String, String> cells,
        @Nullable String error,
        List<String> arguments) {

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    public boolean isRight() {
        return error == null;
    }

    /** The cells with something in them, for the preview. */
    public List<String> shown() {
        return sheet.columns().stream()
                .map(this::cell)
                .filter(text -> !text.isBlank())
                .toList();
    }

    ImportRow refused(RefusedException refused) {
        List<String> texts =
                Arrays.stream(refused.arguments()).map(String::valueOf).toList();
        return new ImportRow(sheet, number, cells, refused.messageKey(), texts);
    }
}
