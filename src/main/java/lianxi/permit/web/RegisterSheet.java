package lianxi.permit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lianxi.calendar.ScheduleOutlook;
import lianxi.permit.TrackLine;
import lianxi.shared.sheet.Spreadsheets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The permit register as a spreadsheet (手续台账), a line per track. */
@Component
class RegisterSheet {

    private static final List<String> COLUMNS = List.of(
            "project",
            "permit",
            "unit",
            "step",
            "stepState",
            "light",
            "ball",
            "ballSince",
            "due",
            "left",
            "safe",
            "forecast",
            "slack",
            "target",
            "hold",
            "needReason");

    private final MessageSource messages;

    RegisterSheet(MessageSource messages) {
        this.messages = messages;
    }

    byte[] bytes(List<TrackLine> lines, Locale locale) {
        List<String> head = COLUMNS.stream()
                .map(column -> text("permit.column." + column, locale))
                .toList();
        List<List<Object>> rows = lines.stream().map(line -> row(line, locale)).toList();
        return Spreadsheets.book()
                .sheet(text("permit.title", locale), head, rows)
                .bytes();
    }

    private List<Object> row(TrackLine line, Locale locale) {
        List<Object> cells = new ArrayList<>();
        Stream.of(line.projectName(), line.permitName(), line.unitName(), line.stepName())
                .forEach(cells::add);
        cells.add(text(line.stepState().messageKey(), locale));
        cells.add(text(CellKind.of(line.reading()).messageKey(), locale));
        cells.add(line.ball() == null ? null : text(line.ball().messageKey(), locale));
        cells.add(line.ball() == null ? null : line.ballSince());
        cells.add(line.due());
        cells.add(line.reading().light().workdaysLeft());
        ScheduleOutlook outlook = line.outlook();
        cells.add(outlook == null ? null : outlook.latestSafeDate());
        cells.add(outlook == null ? null : outlook.forecastFinish());
        cells.add(outlook == null ? null : outlook.slack());
        cells.add(line.targetOn());
        cells.add(line.hold() == null ? null : text(line.hold().messageKey(), locale));
        cells.add(line.needReason());
        return cells;
    }

    private @Nullable String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
