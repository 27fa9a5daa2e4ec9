package lianxi.briefing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lianxi.briefing.BriefingLine;
import lianxi.document.DocumentNumber;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.shared.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Briefings as a spreadsheet (简报台账), a line per briefing. */
@Component
class BriefingSheet {

    private static final List<String> COLUMNS = List.of(
            "briefing.list.number",
            "briefing.list.name",
            "briefing.list.week",
            "briefing.list.state",
            "briefing.list.signed",
            "briefing.list.dated",
            "briefing.list.issued");

    private final MessageSource messages;
    private final Dates dates;

    BriefingSheet(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    byte[] bytes(List<BriefingLine> lines, Locale locale) {
        List<String> head = COLUMNS.stream().map(column -> text(column, locale)).toList();
        List<List<Object>> rows = lines.stream().map(line -> row(line, locale)).toList();
        return Spreadsheets.book()
                .sheet(text("briefing.list.title", locale), head, rows)
                .bytes();
    }

    String fileName(Locale locale) {
        return text("briefing.list.title", locale) + ".xlsx";
    }

    private List<Object> row(BriefingLine line, Locale locale) {
        List<Object> cells = new ArrayList<>();
        cells.add(number(line.number(), locale));
        cells.add(title(line, locale));
        cells.add(line.week().friday());
        cells.add(text(line.voided() ? "briefing.state.voided" : line.state().messageKey(), locale));
        cells.add(line.signedBy());
        cells.add(line.dated());
        cells.add(line.issuedAt() == null ? null : dates.moment(line.issuedAt()));
        return cells;
    }

    private String title(BriefingLine line, Locale locale) {
        return line.relation() == null
                ? line.title()
                : messages.getMessage(
                        "briefing.list.related",
                        new Object[] {line.title(), text(line.relation().messageKey(), locale)},
                        locale);
    }

    private String number(@Nullable DocumentNumber number, Locale locale) {
        return number == null
                ? text("briefing.number.none", locale)
                : messages.getMessage(number.series().numberKey(), number.arguments(), locale);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
