package lianxi.project.site.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lianxi.project.site.SiteEntryView;
import lianxi.shared.BusinessClock;
import lianxi.shared.sheet.Spreadsheets;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A project's site progress as a spreadsheet (施工进度台账), a line per entry. */
@Component
class SiteSheet {

    private final MessageSource messages;

    SiteSheet(MessageSource messages) {
        this.messages = messages;
    }

    byte[] bytes(List<SiteEntryView> entries, Locale locale) {
        List<String> head = Stream.of("on", "progress", "stage", "percent", "problems", "by", "at", "standing")
                .map(column -> text("project.site.column." + column, locale))
                .toList();
        List<List<Object>> rows =
                entries.stream().map(entry -> row(entry, locale)).toList();
        return Spreadsheets.book()
                .sheet(text("project.site.title", locale), head, rows)
                .bytes();
    }

    private List<Object> row(SiteEntryView entry, Locale locale) {
        List<Object> cells = new ArrayList<>();
        cells.add(entry.on());
        cells.add(entry.progress());
        cells.add(entry.stage());
        cells.add(entry.percent());
        cells.add(entry.problems());
        cells.add(entry.by());
        cells.add(entry.at().atZone(BusinessClock.ZONE).toLocalDate());
        cells.add(text(entry.isStanding() ? "project.site.standing" : "project.site.replaced", locale));
        return cells;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
