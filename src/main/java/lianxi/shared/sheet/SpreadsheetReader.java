package lianxi.shared.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lianxi.shared.RefusedException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads a foreign .xlsx: looks at what it is made of first, then reads cells within limits. */
class SpreadsheetReader {

    private static final int MAX_BYTES = 5 * 1024 * 1024;
    private static final int MAX_UNPACKED = 60 * 1024 * 1024;
    private static final int MAX_ENTRIES = 500;
    private static final int MAX_ROWS = 5000;
    private static final int MAX_COLUMNS = 80;
    private static final int MAX_CELL = 5000;
    /** Places in all rows, empty ones too: a row with one far cell takes as much work as a full one. */
    private static final int MAX_PLACES = 20_000_000;
    /** Digits that a number may have when written out; 1E999999999 would take a gigabyte. */
    private static final int MAX_DIGITS = 40;

    private static final Pattern FOUR_LETTER_COLUMN = Pattern.compile("\\sr=[\"'][A-Za-z]{4}");

    private final byte[] file;

    SpreadsheetReader(byte[] file) {
        this.file = file;
    }

    List<Sheet> sheets() {
        checkStructure();
        List<Sheet> sheets = new ArrayList<>();
        try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
                Stream<org.dhatim.fastexcel.reader.Sheet> all = book.getSheets()) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : all.toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    sheets.add(new Sheet(sheet.getName(), rows(sheet)));
                }
            }
        } catch (RefusedException refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            // The reader meets damaged parts with many kinds of exception.
            throw refused("shared.spreadsheet.unreadable");
        }
        return sheets;
    }

    private static List<Sheet.Row> rows(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        List<Sheet.Row> rows = new ArrayList<>();
        long places = 0;
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> each = stream.iterator(); each.hasNext(); ) {
                Row row = each.next();
                places += row.getCellCount();
                if (places > MAX_PLACES) {
                    throw refused("shared.spreadsheet.unreadable");
                }
                List<String> cells = cells(row);
                if (cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (rows.size() == MAX_ROWS) {
                    throw new RefusedException("file", "shared.spreadsheet.too-many-rows", MAX_ROWS);
                }
                rows.add(new Sheet.Row(row.getRowNum(), cells));
            }
        }
        return rows;
    }

    private static List<String> cells(Row row) {
        int count = Math.min(row.getCellCount(), MAX_COLUMNS);
        List<String> cells = new ArrayList<>(count);
        for (int column = 0; column < count; column++) {
            String text = text(row.getCell(column));
            cells.add(text.length() > MAX_CELL ? text.substring(0, MAX_CELL) : text);
        }
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell) ? date(cell.asDate()) : number(cell.asNumber());
        }
        String text = cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
        return text == null ? "" : text.strip();
    }

    private static String number(BigDecimal number) {
        boolean huge = number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS;
        return huge ? number.toString() : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String bare = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return bare.contains("y") || bare.contains("d") && bare.contains("m");
    }

    private static String date(LocalDateTime moment) {
        return moment.toLocalDate().toString();
    }

    static void checkSize(long bytes) {
        if (bytes > MAX_BYTES) {
            throw new RefusedException("file", "shared.spreadsheet.too-large", MAX_BYTES / 1024 / 1024);
        }
    }

    /** A zip with a workbook inside, of bounded size, without macros and document type declarations. */
    private void checkStructure() {
        checkSize(file.length);
        boolean packed = file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
        if (!packed) {
            throw refused("shared.spreadsheet.not-xlsx");
        }
        Set<String> names = new HashSet<>();
        int unpacked = 0;
        // The same zip reader as the workbook's: both go by the central directory and see the same parts.
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                byte[] content = zip.getInputStream(entry).readNBytes(MAX_UNPACKED - unpacked + 1);
                unpacked += content.length;
                if (unpacked > MAX_UNPACKED || names.size() > MAX_ENTRIES) {
                    throw new RefusedException("file", "shared.spreadsheet.too-large", MAX_BYTES / 1024 / 1024);
                }
                names.add(entry.getName());
                checkPart(entry.getName().toLowerCase(Locale.ROOT), content);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refused("shared.spreadsheet.unreadable");
        }
        if (!names.contains("[Content_Types].xml") || !names.contains("xl/workbook.xml")) {
            throw refused("shared.spreadsheet.not-xlsx");
        }
    }

    private static void checkPart(String name, byte[] content) {
        if (name.endsWith("vbaproject.bin") || name.contains("..")) {
            throw refused("shared.spreadsheet.not-xlsx");
        }
        if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
            return;
        }
        // Any encoding of one byte per letter shows as it is; others are never written by spreadsheet programs.
        String text = new String(content, StandardCharsets.ISO_8859_1);
        boolean wide = text.length() > 1 && (text.charAt(0) == 0 || text.charAt(1) == 0 || text.charAt(0) >= 0xFE);
        if (wide || text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw refused("shared.spreadsheet.unreadable");
        }
        if (name.startsWith("xl/worksheets/")
                && FOUR_LETTER_COLUMN.matcher(text).find()) {
            throw refused("shared.spreadsheet.unreadable");
        }
    }

    private static RefusedException refused(String key) {
        return new RefusedException("file", key);
    }
}
