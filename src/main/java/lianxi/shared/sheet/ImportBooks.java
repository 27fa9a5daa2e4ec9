package lianxi.shared.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The spreadsheets that an import hands out: template and report. */
@Component
class ImportBooks {

    private final RowWords words;

    ImportBooks(RowWords words) {
        this.words = words;
    }

    byte[] template(String code, List<ImportColumn<?>> all) {
        List<ImportColumn<?>> columns =
                all.stream().filter(ImportColumn::isInTemplate).toList();
        List<String> head = new ArrayList<>();
        List<String> example = new ArrayList<>();
        Map<Integer, List<String>> choices = new HashMap<>();
        for (int at = 0; at < columns.size(); at++) {
            ImportColumn<?> column = columns.get(at);
            head.add(words.text(column.titleKey()) + (column.required() ? "*" : ""));
            example.add(example(column));
            if (column.hasDropDown()) {
                choices.put(at, column.values());
            }
        }
        return Spreadsheets.book()
                .sheet(words.text(code + ".sheet"), head, List.of(example))
                .dropDowns(choices)
                .sheet(words.text("shared.import.how"), guideHead(), guide(columns))
                .bytes();
    }

    /** The uploaded rows as they were, with what became of each; it can be mended and uploaded again. */
    byte[] report(String code, ImportPreview preview, List<PreviewRow> rows, List<ImportColumn<?>> columns) {
        List<String> head = new ArrayList<>(preview.head());
        int result = place(head, RowWords.RESULT);
        int id = columns.stream()
                .filter(ImportColumn::isId)
                .findFirst()
                .map(column -> place(head, column.titleKey()))
                .orElse(-1);
        List<List<String>> lines = new ArrayList<>();
        for (PreviewRow row : rows) {
            List<String> cells = new ArrayList<>();
            for (int at = 0; at < head.size(); at++) {
                cells.add(at == result ? result(preview, row) : at == id ? idOf(row, at) : row.cell(at));
            }
            lines.add(cells);
        }
        return Spreadsheets.book()
                .sheet(words.text(code + ".sheet"), head, lines)
                .bytes();
    }

    /** What was found in the row or, after the import, done with it. */
    private String result(ImportPreview preview, PreviewRow row) {
        String stage = preview.isApplied() ? "shared.import.done." : "shared.import.outcome.";
        Stream<String> becomes = row.isRight() ? Stream.of(words.text(stage + row.outcome())) : Stream.empty();
        return Stream.concat(becomes, row.faults().stream().map(this::line)).collect(Collectors.joining("\n"));
    }

    private String line(RowFault fault) {
        return fault.column() == null ? fault.text() : words.text("shared.import.fault", fault.column(), fault.text());
    }

    private static String idOf(PreviewRow row, int at) {
        return row.thing() == null || !row.cell(at).isEmpty() ? row.cell(at) : String.valueOf(row.thing());
    }

    /** Where the head has the column; added at its end where it has not. */
    private int place(List<String> head, String titleKey) {
        for (int at = 0; at < head.size(); at++) {
            if (words.isTitled(head.get(at), titleKey)) {
                return at;
            }
        }
        head.add(words.text(titleKey));
        return head.size() - 1;
    }

    private List<String> guideHead() {
        return List.of(
                words.text("shared.import.column"),
                words.text("shared.import.required"),
                words.text("shared.import.help"),
                words.text("shared.import.example"));
    }

    private List<List<String>> guide(List<ImportColumn<?>> columns) {
        return columns.stream()
                .map(column -> List.of(
                        words.text(column.titleKey()),
                        column.required() ? words.text("shared.import.yes") : "",
                        words.optional(column.titleKey() + ".help").orElse(""),
                        example(column)))
                .toList();
    }

    /** The bundle's own example, else the drop-down's first word. */
    private String example(ImportColumn<?> column) {
        return words.optional(column.titleKey() + ".example").orElseGet(() -> firstValue(column));
    }

    private static String firstValue(ImportColumn<?> column) {
        return column.required() && !column.values().isEmpty() ? column.values().get(0) : "";
    }
}
