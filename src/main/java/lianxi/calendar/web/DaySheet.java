package lianxi.calendar.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lianxi.calendar.DayKind;
import lianxi.calendar.DaySpan;
import lianxi.shared.RefusedException;
import lianxi.shared.sheet.Sheet;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.shared.web.TextNormaliser;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A year's days as a spreadsheet (节假日安排表): the template to fill in, and its rows read back. */
@Component
class DaySheet {

    private static final int MOST_ROWS = 100;
    private static final Locale[] LANGUAGES = {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH};

    private final MessageSource messages;

    DaySheet(MessageSource messages) {
        this.messages = messages;
    }

    private enum Column {
        FROM,
        TO,
        KIND,
        NAME,
        NAME_EN
    }

    /** The holidays of an earlier year with their dates left open, and rows for make-up days. */
    byte[] template(List<DaySpan> earlier, Locale locale) {
        String off = word(DayKind.HOLIDAY, locale);
        String worked = word(DayKind.MAKE_UP_WORKDAY, locale);
        List<List<String>> rows = new ArrayList<>();
        holidays(earlier).forEach(span -> rows.add(List.of("", "", off, span.name(), span.nameEn())));
        holidays(earlier).forEach(span -> rows.add(List.of("", "", worked, span.name(), span.nameEn())));
        List<String> head = Arrays.stream(Column.values())
                .map(column -> title(column, locale))
                .toList();
        return Spreadsheets.book()
                .sheet(messages.getMessage("calendar.year.sheet", null, locale), head, rows)
                .bytes();
    }

    /** Each holiday of a year once, in its order. */
    static List<DaySpan> holidays(List<DaySpan> spans) {
        List<DaySpan> holidays = new ArrayList<>();
        for (DaySpan span : spans) {
            boolean isNew = holidays.stream().noneMatch(known -> known.name().equals(span.name()));
            if (isNew && span.kind() == DayKind.HOLIDAY) {
                holidays.add(span);
            }
        }
        return holidays;
    }

    /** The rows that name a day; the template's others were not needed. */
    List<CalendarDayRow> read(byte[] file) {
        List<Sheet> sheets = Spreadsheets.read(file);
        if (sheets.isEmpty() || sheets.get(0).rows().size() < 2) {
            throw new RefusedException("file", "calendar.year.fault.noRows");
        }
        List<Sheet.Row> rows = sheets.get(0).rows();
        if (rows.size() > MOST_ROWS) {
            throw new RefusedException("file", "shared.spreadsheet.too-many-rows", MOST_ROWS);
        }
        Map<Column, Integer> columns = columns(rows.get(0));
        List<CalendarDayRow> days = rows.subList(1, rows.size()).stream()
                .map(row -> row(row, columns))
                .filter(row -> !row.getFrom().isEmpty() || !row.getTo().isEmpty())
                .toList();
        if (days.isEmpty()) {
            throw new RefusedException("file", "calendar.year.fault.noRows");
        }
        return days;
    }

    private Map<Column, Integer> columns(Sheet.Row head) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int index = 0; index < head.cells().size(); index++) {
            String name = TextNormaliser.oneLine(head.cell(index));
            for (Column column : Column.values()) {
                if (names(column).anyMatch(name::equals)) {
                    columns.putIfAbsent(column, index);
                }
            }
        }
        for (Column column : List.of(Column.FROM, Column.KIND, Column.NAME)) {
            if (!columns.containsKey(column)) {
                throw new RefusedException(
                        "file", "calendar.year.fault.column", title(column, Locale.SIMPLIFIED_CHINESE));
            }
        }
        return columns;
    }

    private CalendarDayRow row(Sheet.Row row, Map<Column, Integer> columns) {
        return CalendarDayRow.of(
                kind(text(row, columns.get(Column.KIND))),
                text(row, columns.get(Column.NAME)),
                text(row, columns.get(Column.NAME_EN)),
                text(row, columns.get(Column.FROM)),
                text(row, columns.get(Column.TO)));
    }

    @Nullable
    private DayKind kind(String text) {
        return Stream.of(DayKind.HOLIDAY, DayKind.MAKE_UP_WORKDAY)
                .filter(kind -> Arrays.stream(LANGUAGES)
                        .map(locale -> word(kind, locale))
                        .anyMatch(text::equalsIgnoreCase))
                .findFirst()
                .orElse(null);
    }

    private static String text(Sheet.Row row, @Nullable Integer column) {
        return column == null ? "" : TextNormaliser.oneLine(TextNormaliser.halfWidth(row.cell(column)));
    }

    /** A column's title, and what else people write there. */
    private Stream<String> names(Column column) {
        return Arrays.stream(LANGUAGES)
                .flatMap(locale -> Stream.of(
                        title(column, locale),
                        messages.getMessage("calendar.year.column.also." + column, null, "", locale)))
                .flatMap(names -> Arrays.stream(names.split("\\|")));
    }

    private String title(Column column, Locale locale) {
        return messages.getMessage("calendar.year.column." + column, null, locale);
    }

    private String word(DayKind kind, Locale locale) {
        return messages.getMessage("calendar.year.kind." + kind, null, locale);
    }
}
