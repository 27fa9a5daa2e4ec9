package lianxi.shared.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lianxi.shared.RefusedException;
import lianxi.shared.web.TextNormaliser;
import org.springframework.stereotype.Component;

/** Reads the first sheet of an upload: finds the head line, and the columns by their names wherever they stand. */
@Component
class UploadReader {

    static final int MOST_ROWS = 2000;

    /** Above the head line may stand a title and a date. */
    private static final int HEAD_WITHIN = 5;
    /** In all cells together; one text that ten thousand cells point to makes a small file say a lot. */
    private static final int MOST_LETTERS = 8_000_000;

    private final RowWords words;

    UploadReader(RowWords words) {
        this.words = words;
    }

    /** @throws RefusedException on the field {@code file} where it is no such sheet */
    UploadedRows read(byte[] file, RowPlanner<?> planner) {
        List<Sheet> sheets = Spreadsheets.read(file);
        List<Sheet.Row> rows = sheets.isEmpty() ? List.of() : sheets.get(0).rows();
        if (rows.isEmpty()) {
            throw new RefusedException("file", "shared.import.refused.empty");
        }
        int headAt = headLine(rows, planner.columns());
        List<String> head = texts(rows.get(headAt));
        Map<String, Integer> places = places(head, planner.columns());
        requireAll(places, planner.columns());
        List<ImportColumn<?>> told = planner.columns().stream()
                .filter(column -> places.containsKey(column.field()) && words.hasExample(column))
                .toList();
        List<UploadedRows.Line> lines = rows.subList(headAt + 1, rows.size()).stream()
                .map(row -> new UploadedRows.Line(row.number(), texts(row)))
                .filter(line -> !isExample(line, places, told))
                .toList();
        limit(lines);
        return new UploadedRows(head, places, unknown(head, places, planner), lines);
    }

    /** Where the columns stand in a head, by field. */
    Map<String, Integer> places(List<String> head, List<ImportColumn<?>> columns) {
        Map<String, Integer> places = new HashMap<>();
        for (int at = 0; at < head.size(); at++) {
            Optional<ImportColumn<?>> column = column(head.get(at), columns);
            if (column.isPresent() && places.putIfAbsent(column.get().field(), at) != null) {
                throw new RefusedException("file", "shared.import.refused.twice", head.get(at));
            }
        }
        return places;
    }

    private int headLine(List<Sheet.Row> rows, List<ImportColumn<?>> columns) {
        int best = 0;
        long most = 0;
        for (int at = 0; at < Math.min(HEAD_WITHIN, rows.size()); at++) {
            long known = rows.get(at).cells().stream()
                    .filter(cell -> column(cell, columns).isPresent())
                    .count();
            if (known > most) {
                best = at;
                most = known;
            }
        }
        return best;
    }

    private Optional<ImportColumn<?>> column(String head, List<ImportColumn<?>> columns) {
        return columns.stream()
                .filter(column -> words.isTitled(head, column.titleKey()))
                .findFirst();
    }

    private void requireAll(Map<String, Integer> places, List<ImportColumn<?>> columns) {
        String missing = columns.stream()
                .filter(column -> column.required() && !places.containsKey(column.field()))
                .map(column -> words.text(column.titleKey()))
                .collect(Collectors.joining(words.text("shared.import.and")));
        if (!missing.isEmpty()) {
            throw new RefusedException("file", "shared.import.refused.columns", missing);
        }
    }

    private static void limit(List<UploadedRows.Line> lines) {
        if (lines.isEmpty()) {
            throw new RefusedException("file", "shared.import.refused.empty");
        }
        if (lines.size() > MOST_ROWS) {
            throw new RefusedException("file", "shared.spreadsheet.too-many-rows", MOST_ROWS);
        }
        long letters = lines.stream()
                .flatMap(line -> line.cells().stream())
                .mapToLong(String::length)
                .sum();
        if (letters > MOST_LETTERS) {
            throw new RefusedException("file", "shared.import.refused.letters");
        }
    }

    /** The template's own example, left standing. */
    private boolean isExample(UploadedRows.Line line, Map<String, Integer> places, List<ImportColumn<?>> told) {
        return !told.isEmpty()
                && told.stream().allMatch(column -> words.isExample(line.cell(places.get(column.field())), column));
    }

    private List<String> unknown(List<String> head, Map<String, Integer> places, RowPlanner<?> planner) {
        List<String> passedOver = new ArrayList<>(planner.passedOver());
        passedOver.add(RowWords.RESULT);
        List<String> unknown = new ArrayList<>();
        for (int at = 0; at < head.size(); at++) {
            String name = head.get(at);
            boolean known = places.containsValue(at)
                    || passedOver.stream().anyMatch(titleKey -> words.isTitled(name, titleKey));
            if (!known && !name.isEmpty()) {
                unknown.add(name);
            }
        }
        return unknown;
    }

    private static List<String> texts(Sheet.Row row) {
        return row.cells().stream().map(TextNormaliser::clean).toList();
    }
}
