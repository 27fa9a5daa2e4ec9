package lianxi.rehearsal.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.rehearsal.theatre.RefusedByProduct;
import lianxi.shared.sheet.Sheet;
import lianxi.shared.sheet.Spreadsheets;

/** A schedule as the office has it in its spreadsheet program (倒排工期表): read, changed cell by cell, saved. */
final class ScheduleSheet {

    private static final String NUMBER = "序号";
    private static final String NODE = "节点";
    private static final String DURATION = "工期";
    private static final String COUNTED = "计日方式";
    private static final String BEFORE = "前置节点";
    private static final String WORKING = "工作日";

    private final List<String> titles;
    private final List<List<String>> rows = new ArrayList<>();

    ScheduleSheet(byte[] file) {
        List<Sheet.Row> lines = Spreadsheets.read(file).get(0).rows();
        titles = lines.get(0).cells();
        for (Sheet.Row line : lines.subList(1, lines.size())) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < titles.size(); column++) {
                cells.add(line.cell(column));
            }
            rows.add(cells);
        }
    }

    void lasts(String node, int workdays) {
        write(row(node), DURATION, Integer.toString(workdays));
        write(row(node), COUNTED, WORKING);
    }

    void waits(String node, String before) {
        write(
                row(node),
                BEFORE,
                Stream.concat(before(node), Stream.of(number(before))).collect(Collectors.joining("; ")));
    }

    void waitsNoMore(String node, String before) {
        List<String> others = before(node)
                .filter(one -> !one.split("\\+")[0].equals(number(before)))
                .toList();
        if (others.size() == before(node).count()) {
            throw new RefusedByProduct(node + " does not wait for " + before + " in the sheet");
        }
        write(row(node), BEFORE, String.join("; ", others));
    }

    byte[] bytes() {
        return Spreadsheets.book().sheet("倒排工期", titles, rows).bytes();
    }

    private Stream<String> before(String node) {
        return Stream.of(read(row(node), BEFORE).split("[;；]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty());
    }

    private String number(String node) {
        return read(row(node), NUMBER);
    }

    private List<String> row(String node) {
        return rows.stream()
                .filter(row -> read(row, NODE).equals(node))
                .findFirst()
                .orElseThrow(() -> new RefusedByProduct("The schedule's sheet has no " + node));
    }

    private String read(List<String> row, String title) {
        return row.get(titles.indexOf(title));
    }

    private void write(List<String> row, String title, String text) {
        row.set(titles.indexOf(title), text);
    }
}
