package lianxi.supervision.draw.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lianxi.shared.BusinessClock;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.supervision.draw.DrawLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws as a spreadsheet (抽取台账), a line each. */
@Component
class DrawSheet {

    private static final List<String> COLUMNS = List.of(
            "supervision.draw.col.focus",
            "supervision.draw.col.matter",
            "supervision.draw.col.kind",
            "supervision.draw.subject",
            "supervision.draw.col.candidates",
            "supervision.draw.col.wanted",
            "supervision.draw.state",
            "supervision.draw.col.drawn",
            "supervision.draw.col.recordedBy",
            "supervision.draw.col.recordedOn",
            "supervision.draw.col.drawnOn",
            "supervision.draw.col.voidReason");

    private final DrawWords words;

    DrawSheet(DrawWords words) {
        this.words = words;
    }

    byte[] bytes(List<DrawLine> lines, Locale locale) {
        List<String> head =
                COLUMNS.stream().map(column -> words.text(column, locale)).toList();
        List<List<Object>> rows = lines.stream().map(line -> row(line, locale)).toList();
        return Spreadsheets.book()
                .sheet(words.text("supervision.draw.title", locale), head, rows)
                .bytes();
    }

    private List<Object> row(DrawLine line, Locale locale) {
        List<Object> cells = new ArrayList<>();
        cells.add(line.focus());
        cells.add(words.text(line.matter().messageKey(), locale));
        cells.add(words.text(line.kind().messageKey(), locale));
        cells.add(words.text(line.subject().messageKey(), locale));
        cells.add(line.candidates());
        cells.add(line.wanted());
        cells.add(words.text(line.state().messageKey(), locale));
        cells.add(line.drawn());
        cells.add(line.recordedBy());
        cells.add(day(line.recordedAt()));
        cells.add(day(line.drawnAt()));
        cells.add(line.voidReason());
        return cells;
    }

    private static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(BusinessClock.ZONE).toLocalDate();
    }
}
