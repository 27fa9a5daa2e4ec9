package lianxi.supervision.notice.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lianxi.document.DocumentNumber;
import lianxi.shared.BusinessClock;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.supervision.notice.NoticeLine;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Notices as a spreadsheet (督查通报台账), a line per notice. */
@Component
class NoticeSheet {

    private static final List<String> COLUMNS = List.of(
            "supervision.notice.list.number",
            "supervision.notice.list.name",
            "supervision.notice.list.from",
            "supervision.notice.list.to",
            "supervision.notice.list.findings",
            "supervision.notice.list.state",
            "supervision.notice.list.signer",
            "supervision.notice.list.dated",
            "supervision.notice.list.issued");

    private final MessageSource messages;

    NoticeSheet(MessageSource messages) {
        this.messages = messages;
    }

    byte[] bytes(List<NoticeLine> lines, Locale locale) {
        List<String> head = COLUMNS.stream().map(column -> text(column, locale)).toList();
        return Spreadsheets.book()
                .sheet(
                        text("supervision.notice.title", locale),
                        head,
                        lines.stream().map(line -> row(line, locale)).toList())
                .bytes();
    }

    String fileName(Locale locale) {
        return text("supervision.notice.title", locale) + ".xlsx";
    }

    private List<@Nullable Object> row(NoticeLine line, Locale locale) {
        List<@Nullable Object> cells = new ArrayList<>();
        DocumentNumber number = line.number();
        cells.add(
                number == null
                        ? text("supervision.notice.unnumbered", locale)
                        : messages.getMessage(number.series().numberKey(), number.arguments(), locale));
        cells.add(line.title());
        cells.add(line.from());
        cells.add(line.to());
        cells.add(line.findings());
        cells.add(
                text(line.voided() ? "supervision.notice.voided" : line.state().messageKey(), locale));
        cells.add(line.signedBy());
        cells.add(line.dated());
        cells.add(
                line.issuedAt() == null
                        ? null
                        : line.issuedAt().atZone(BusinessClock.ZONE).toLocalDate());
        return cells;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
