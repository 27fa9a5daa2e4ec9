package lianxi.rehearsal.way;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** The starting data that the product ships, read from the file that inserts it, a list of values for each row. */
final class ShippedRows {

    private static final Pattern TABLE = Pattern.compile("insert into (?<table>\\w+) .*");
    private static final Pattern ROW = Pattern.compile("\\s+\\((?<values>(?:'|\\d).*)\\)[,;]?");
    private static final Pattern VALUE = Pattern.compile("'(?<text>[^']*)'|(?<bare>null|-?\\d+)");

    private ShippedRows() {}

    static List<List<String>> of(String migration, String table) {
        List<List<String>> rows = new ArrayList<>();
        String filled = "";
        for (String line : text("db/migration/" + migration + ".sql").split("\n")) {
            Matcher begins = TABLE.matcher(line);
            Matcher row = ROW.matcher(line);
            if (begins.matches()) {
                filled = begins.group("table");
            } else if (filled.equals(table) && row.matches()) {
                rows.add(values(row.group("values")));
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalStateException(migration + " ships nothing in " + table);
        }
        return rows;
    }

    private static List<String> values(String row) {
        List<String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(row);
        while (value.find()) {
            values.add(value.group("text") != null ? value.group("text") : value.group("bare"));
        }
        return values;
    }

    private static String text(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
