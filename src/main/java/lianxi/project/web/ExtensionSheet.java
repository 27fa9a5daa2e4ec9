package lianxi.project.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lianxi.project.extension.ExtensionView;
import lianxi.shared.sheet.Spreadsheets;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Extensions as a spreadsheet (延期申请台账), a line per request. */
@Component
class ExtensionSheet {

    private static final List<String> COLUMNS = List.of(
            "project.extension.subject",
            "project.extension.kind",
            "project.extension.unit",
            "project.extension.oldDue",
            "project.extension.newDue",
            "project.extension.state",
            "project.extension.reason",
            "project.extension.askedBy",
            "project.extension.askedAt",
            "project.extension.decidedBy",
            "project.extension.decidedAt",
            "project.extension.note");

    private final MessageSource messages;

    ExtensionSheet(MessageSource messages) {
        this.messages = messages;
    }

    byte[] bytes(List<ExtensionView> lines, Locale locale) {
        List<String> head = COLUMNS.stream().map(column -> text(column, locale)).toList();
        List<List<Object>> rows = lines.stream().map(line -> row(line, locale)).toList();
        return Spreadsheets.book()
                .sheet(text("project.extension.title", locale), head, rows)
                .bytes();
    }

    private List<Object> row(ExtensionView line, Locale locale) {
        List<Object> cells = new ArrayList<>();
        cells.add(line.title());
        cells.add(text(line.kindKey(), locale));
        cells.add(line.unitName());
        cells.add(line.oldDue());
        cells.add(line.newDue());
        cells.add(text(line.state().messageKey(), locale));
        cells.add(line.reason());
        cells.add(line.askedBy());
        cells.add(line.askedAt());
        cells.add(line.decidedBy());
        cells.add(line.decidedAt());
        cells.add(line.note());
        return cells;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
