package lianxi.permit.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lianxi.shared.RefusedException;
import lianxi.shared.sheet.Sheet;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.shared.web.TextNormaliser;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads the rows of a register by the names of its columns, wherever they stand. */
@Component
class Reader {

    private static final List<IntakeColumn> REQUIRED =
            List.of(IntakeColumn.PROJECT, IntakeColumn.PERMIT, IntakeColumn.STATE);
    private static final int LONGEST = 300;

    private final MessageSource messages;

    Reader(MessageSource messages) {
        this.messages = messages;
    }

    /** A row's texts, cleaned. */
    record Line(int number, Map<IntakeColumn, String> cells) {

        String text(IntakeColumn column) {
            return cells.getOrDefault(column, "");
        }

        List<String> texts() {
            List<String> texts = new ArrayList<>();
            for (IntakeColumn column : IntakeColumn.values()) {
                texts.add(text(column));
            }
            return texts;
        }
    }

    List<Line> lines(byte[] file) {
        List<Sheet> sheets = Spreadsheets.read(file);
        if (sheets.isEmpty() || sheets.get(0).rows().size() < 2) {
            throw new RefusedException("file", "permit.intake.refused.empty");
        }
        List<Sheet.Row> rows = sheets.get(0).rows();
        Map<IntakeColumn, Integer> columns = columns(rows.get(0));
        List<Line> lines = new ArrayList<>();
        for (Sheet.Row row : rows.subList(1, rows.size())) {
            Map<IntakeColumn, String> cells = new EnumMap<>(IntakeColumn.class);
            columns.forEach((column, index) -> cells.put(column, clean(row.cell(index))));
            lines.add(new Line(row.number(), cells));
        }
        return lines;
    }

    private Map<IntakeColumn, Integer> columns(Sheet.Row head) {
        Map<IntakeColumn, Integer> columns = new EnumMap<>(IntakeColumn.class);
        for (int i = 0; i < head.cells().size(); i++) {
            String name = clean(head.cell(i));
            for (IntakeColumn column : IntakeColumn.values()) {
                if (isNamed(column, name)) {
                    columns.putIfAbsent(column, i);
                }
            }
        }
        for (IntakeColumn column : REQUIRED) {
            if (!columns.containsKey(column)) {
                throw new RefusedException("file", "permit.intake.refused.column." + column);
            }
        }
        return columns;
    }

    private boolean isNamed(IntakeColumn column, String name) {
        return name.equals(title(column, Locale.SIMPLIFIED_CHINESE)) || name.equals(title(column, Locale.ENGLISH));
    }

    String title(IntakeColumn column, Locale locale) {
        return messages.getMessage(column.messageKey(), null, locale);
    }

    private static String clean(String text) {
        String line = TextNormaliser.oneLine(TextNormaliser.clean(text));
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
