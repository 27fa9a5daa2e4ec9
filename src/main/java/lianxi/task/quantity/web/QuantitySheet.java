package lianxi.task.quantity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lianxi.shared.sheet.ImportColumn;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.task.quantity.PlanPoint;
import lianxi.task.quantity.PlanText;
import lianxi.task.quantity.QuantityLine;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Quantity tracks as a spreadsheet (工程量台账), a line per track. */
@Component
class QuantitySheet {

    /** First what an import of plans reads, then how far each is. */
    private static final List<String> COLUMNS = List.of(
            "project",
            "unit",
            "measure",
            "guide",
            "beginsOn",
            "points",
            "measureUnit",
            "planned",
            "done",
            "percent",
            "byNow",
            "difference",
            "light",
            "nextOn",
            "nextAmount",
            "lastOn",
            "endsOn",
            "finishedOn");

    private final MessageSource messages;

    QuantitySheet(MessageSource messages) {
        this.messages = messages;
    }

    byte[] bytes(List<QuantityLine> lines, Locale locale) {
        List<String> head = Stream.concat(
                        Stream.of(ImportColumn.ID_TITLE, ImportColumn.VERSION_TITLE),
                        COLUMNS.stream().map(column -> "task.quantity.column." + column))
                .map(key -> text(key, locale))
                .toList();
        List<List<Object>> rows = lines.stream().map(line -> row(line, locale)).toList();
        return Spreadsheets.book()
                .sheet(text("task.quantity.title", locale), head, rows)
                .bytes();
    }

    private List<Object> row(QuantityLine line, Locale locale) {
        PlanPoint next = line.next();
        List<Object> cells = new ArrayList<>();
        cells.add(line.id().value());
        cells.add(line.version());
        cells.add(line.projectName());
        cells.add(line.unitName());
        cells.add(text(line.measure().messageKey(), locale));
        cells.add(line.guideName());
        cells.add(line.beginsOn());
        cells.add(PlanText.of(line.plan()));
        cells.add(text(line.measure().unitKey(), locale));
        cells.add(line.planned());
        cells.add(line.done());
        cells.add(line.percent());
        cells.add(line.plannedByNow());
        cells.add(line.difference());
        cells.add(text(line.light().messageKey(), locale));
        cells.add(next == null ? null : next.on());
        cells.add(next == null ? null : next.amount());
        cells.add(line.lastOn());
        cells.add(line.plan().endsOn());
        cells.add(line.finishedOn());
        return cells;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
