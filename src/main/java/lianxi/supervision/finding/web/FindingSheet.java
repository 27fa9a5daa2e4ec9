package lianxi.supervision.finding.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.supervision.finding.FindingLine;
import lianxi.supervision.finding.FindingText;
import lianxi.task.TaskLine;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Findings as a spreadsheet (发现问题台账), a line each. */
@Component
class FindingSheet {

    private static final List<String> COLUMNS = List.of(
            "unit",
            "kind",
            "title",
            "facts",
            "duty",
            "happenedOn",
            "project",
            "state",
            "concludedOn",
            "demand",
            "due",
            "rectification",
            "light",
            "recordedBy");

    private final MessageSource messages;

    FindingSheet(MessageSource messages) {
        this.messages = messages;
    }

    byte[] bytes(List<FindingLine> lines, Locale locale) {
        List<String> head = COLUMNS.stream()
                .map(column -> text("supervision.finding.sheet." + column, locale))
                .toList();
        List<List<Object>> rows = lines.stream().map(line -> row(line, locale)).toList();
        return Spreadsheets.book()
                .sheet(text("supervision.finding.list", locale), head, rows)
                .bytes();
    }

    private List<Object> row(FindingLine line, Locale locale) {
        FindingText text = line.text();
        TaskLine task = line.rectification();
        List<Object> cells = new ArrayList<>();
        cells.add(line.unitName());
        cells.add(text(text.kind().messageKey(), locale));
        cells.add(text.title());
        cells.add(text.facts());
        cells.add(text.duty());
        cells.add(text.happenedOn());
        cells.add(line.projectName());
        cells.add(text(line.state().messageKey(), locale));
        cells.add(line.concludedOn());
        cells.add(text.demand());
        cells.add(task == null ? text.due() : task.due());
        cells.add(task == null ? null : text(task.state().messageKey(), locale));
        cells.add(task == null ? null : text(task.light().messageKey(), locale));
        cells.add(line.recordedBy());
        return cells;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
