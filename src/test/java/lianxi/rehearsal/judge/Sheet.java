package lianxi.rehearsal.judge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * A list as the office took it away in a spreadsheet: rows by the words of the head.
 *
 * @param cells by heading; empty cells are left out
 */
record Sheet(Map<String, String> cells) {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    static List<Sheet> read(byte[] xlsx) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Row> rows = book.getFirstSheet().read();
            List<Sheet> lines = new ArrayList<>();
            for (Row row : rows.subList(1, rows.size())) {
                lines.add(line(rows.get(0), row));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet line(Row head, Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < head.getCellCount() && i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            if (cell != null && cell.getType() != CellType.EMPTY) {
                String text = cell.getType() == CellType.NUMBER ? plain(cell.asNumber()) : cell.asString();
                if (!text.isEmpty()) {
                    cells.put(head.getCell(i).asString(), text);
                }
            }
        }
        return new Sheet(cells);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Blank where the cell is empty. */
    String text(String heading) {
        return cells.getOrDefault(heading, "");
    }

    @Nullable
    LocalDate day(String heading) {
        String days = cells.get(heading);
        return days == null ? null : DAY_ZERO.plusDays(new BigDecimal(days).longValue());
    }

    @Nullable
    Integer number(String heading) {
        String number = cells.get(heading);
        return number == null ? null : new BigDecimal(number).intValue();
    }
}
