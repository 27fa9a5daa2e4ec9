package lianxi.project.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lianxi.shared.RefusedException;
import lianxi.shared.sheet.Sheet;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.shared.web.TextNormaliser;
import org.springframework.stereotype.Component;

/** Reads the rows of a schedule's sheet by the names of its columns, wherever they stand. */
@Component
class ImportSheet {

    private static final int LONGEST = 500;

    private final SheetWords words;

    ImportSheet(SheetWords words) {
        this.words = words;
    }

    /** A row's texts, cleaned. */
    record Line(int number, Map<SheetColumn, String> cells) {

        String text(SheetColumn column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** @throws RefusedException on the field {@code file} where it is no such sheet */
    List<Line> lines(byte[] file) {
        List<Sheet> sheets = Spreadsheets.read(file);
        if (sheets.isEmpty() || sheets.get(0).rows().size() < 2) {
            throw new RefusedException("file", "project.exchange.refused.empty");
        }
        List<Sheet.Row> rows = sheets.get(0).rows();
        Map<SheetColumn, Integer> columns = columns(rows.get(0));
        List<Line> lines = new ArrayList<>();
        for (Sheet.Row row : rows.subList(1, rows.size())) {
            Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
            columns.forEach((column, index) -> cells.put(column, clean(row.cell(index))));
            lines.add(new Line(row.number(), cells));
        }
        return lines;
    }

    private Map<SheetColumn, Integer> columns(Sheet.Row head) {
        Map<SheetColumn, Integer> columns = new EnumMap<>(SheetColumn.class);
        for (int i = 0; i < head.cells().size(); i++) {
            int index = i;
            words.column(head.cell(i)).ifPresent(column -> columns.putIfAbsent(column, index));
        }
        Stream.of(SheetColumn.values())
                .filter(column -> column.isRead() && !columns.containsKey(column))
                .findFirst()
                .ifPresent(missing -> {
                    String title = words.title(missing, Locale.SIMPLIFIED_CHINESE);
                    throw new RefusedException("file", "project.exchange.refused.column", title);
                });
        return columns;
    }

    private static String clean(String text) {
        String line = TextNormaliser.oneLine(TextNormaliser.clean(text));
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
