package lianxi.roster.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxi.shared.RefusedException;
import lianxi.shared.sheet.Sheet;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.shared.web.TextNormaliser;
import org.springframework.stereotype.Component;

/** Reads the rows of the sheets it knows, in the order in which they can be written. */
@Component
class ImportReader {

    private static final int MOST_ROWS = 1000;

    private final ImportWords words;

    ImportReader(ImportWords words) {
        this.words = words;
    }

    List<ImportRow> rows(byte[] file) {
        Map<ImportSheet, Sheet> known = new HashMap<>();
        for (Sheet sheet : Spreadsheets.read(file)) {
            words.sheet(sheet.name()).ifPresent(kind -> known.putIfAbsent(kind, sheet));
        }
        List<ImportRow> rows = new ArrayList<>();
        for (ImportSheet kind : ImportSheet.values()) {
            Optional.ofNullable(known.get(kind)).ifPresent(sheet -> read(kind, sheet, rows));
        }
        if (rows.isEmpty()) {
            throw new RefusedException("file", "roster.import.empty");
        }
        if (rows.size() > MOST_ROWS) {
            throw new RefusedException("file", "shared.spreadsheet.too-many-rows", MOST_ROWS);
        }
        return rows;
    }

    private void read(ImportSheet kind, Sheet sheet, List<ImportRow> rows) {
        if (sheet.rows().isEmpty()) {
            return;
        }
        Map<String, Integer> columns = words.columns(kind, sheet.rows().get(0).cells());
        if (!columns.containsKey("name")) {
            throw new RefusedException("file", "roster.import.no-head", sheet.name());
        }
        for (Sheet.Row row : sheet.rows().subList(1, sheet.rows().size())) {
            Map<String, String> cells = new HashMap<>();
            columns.forEach((column, at) -> cells.put(column, TextNormaliser.clean(row.cell(at))));
            rows.add(new ImportRow(kind, row.number(), cells, null, List.of()));
        }
    }
}
