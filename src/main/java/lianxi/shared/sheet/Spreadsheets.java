package lianxi.shared.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianxi.shared.RefusedException;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Writes lists as .xlsx and reads uploaded ones within limits. */
public final class Spreadsheets {

    public static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int MAX_ROWS = 50_000;
    private static final int MAX_CELL = 32_000;
    private static final int WIDEST = 48;
    private static final String CHOICES = "choices";
    /** How far down a drop-down reaches. */
    private static final int FILLED_IN = 2000;

    private final List<Part> parts = new ArrayList<>();

    private Spreadsheets() {}

    /** A new workbook to write. */
    public static Spreadsheets book() {
        return new Spreadsheets();
    }

    /**
     * Reads an uploaded .xlsx.
     *
     * @throws RefusedException on the field {@code file}, when it is too large, no .xlsx inside, or carries macros or
     *     document type declarations
     */
    public static List<Sheet> read(byte[] file) {
        return new SpreadsheetReader(file).sheets();
    }

    /**
     * An uploaded file's content, not even looked at if it is too large.
     *
     * @throws RefusedException on the field {@code file}, when it is too large
     */
    public static byte[] content(MultipartFile file) throws IOException {
        SpreadsheetReader.checkSize(file.getSize());
        return file.getBytes();
    }

    /**
     * Adds a sheet with a frozen head line. Cells: texts, numbers, dates, null; any text stays text, also {@code =1+1}.
     */
    public Spreadsheets sheet(String name, List<String> head, List<? extends List<?>> rows) {
        if (rows.size() > MAX_ROWS) {
            throw new RefusedException(null, "shared.spreadsheet.too-many-rows", MAX_ROWS);
        }
        parts.add(new Part(sheetName(name), List.copyOf(head), rows, Map.of()));
        return this;
    }

    /**
     * Gives columns of the sheet added last a drop-down, for people to fill it in; other texts may still be typed.
     *
     * @param choices by column, from 0
     */
    public Spreadsheets dropDowns(Map<Integer, List<String>> choices) {
        Part last = parts.remove(parts.size() - 1);
        parts.add(new Part(last.name(), last.head(), last.rows(), Map.copyOf(choices)));
        return this;
    }

    /** The finished file. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "lianxi", "1.0")) {
            for (Part part : parts) {
                Worksheet sheet = book.newWorksheet(part.name());
                write(sheet, part);
                if (!part.choices().isEmpty()) {
                    offer(sheet, part.choices(), book.newWorksheet(CHOICES));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, Part part) {
        for (int column = 0; column < part.head().size(); column++) {
            sheet.value(0, column, part.head().get(column));
            sheet.width(column, width(part, column));
        }
        sheet.range(0, 0, 0, Math.max(0, part.head().size() - 1))
                .style()
                .bold()
                .fillColor("F3F5F8")
                .set();
        sheet.freezePane(0, 1);
        for (int row = 0; row < part.rows().size(); row++) {
            List<?> cells = part.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                put(sheet, row + 1, column, cells.get(column));
            }
        }
    }

    /** A drop-down's words stand on a sheet of their own that nobody sees: in the cell itself 255 letters would be all. */
    private static void offer(Worksheet sheet, Map<Integer, List<String>> choices, Worksheet hidden) {
        hidden.setVisibilityState(VisibilityState.HIDDEN);
        choices.forEach((column, words) -> {
            for (int row = 0; row < words.size(); row++) {
                hidden.value(row, column, words.get(row));
            }
            sheet.range(1, column, FILLED_IN, column)
                    .validateWithList(hidden.range(0, column, words.size() - 1, column))
                    .showErrorMessage(false);
        });
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell != null) {
            String text = cell.toString();
            sheet.value(row, column, text.length() > MAX_CELL ? text.substring(0, MAX_CELL) : text);
            // The text format keeps "=1+1" a text also when somebody edits the cell.
            sheet.style(row, column)
                    .format("@")
                    .wrapText(text.indexOf('\n') >= 0)
                    .set();
        }
    }

    private static double width(Part part, int column) {
        int widest = units(part.head().get(column));
        for (List<?> row : part.rows()) {
            Object cell = column < row.size() ? row.get(column) : null;
            widest = Math.max(widest, cell instanceof LocalDate ? 10 : units(cell == null ? "" : cell.toString()));
        }
        return Math.min(WIDEST, widest + 2);
    }

    /** A Chinese character takes two units of width. */
    private static int units(String text) {
        return text.codePoints()
                .limit(WIDEST)
                .map(point -> point < 0x2E80 ? 1 : 2)
                .sum();
    }

    private static String sheetName(String name) {
        String allowed = name.replaceAll("[\\\\/?*\\[\\]:]", " ").strip();
        return allowed.length() > 31 ? allowed.substring(0, 31) : allowed;
    }

    private record Part(
            String name, List<String> head, List<? extends List<?>> rows, Map<Integer, List<String>> choices) {}
}
