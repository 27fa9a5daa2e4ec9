package lianxi.supervision.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.supervision.plan.PlanItemView;
import lianxi.supervision.plan.PlanLine;
import lianxi.supervision.plan.PlanPage;
import lianxi.supervision.plan.PlanPeriod;
import lianxi.supervision.plan.PlanUse;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Plans, and one plan's items, as spreadsheets, within what the reader may know. */
@Component
class PlanSheet {

    private static final List<String> PLANS =
            List.of("period", "number", "state", "items", "spot", "approvedOn", "approvedBy");
    private static final List<String> ITEMS = List.of(
            "no", "kind", "matter", "focus", "targets", "who", "count", "months", "day", "leads", "basis", "done");

    private final MessageSource messages;

    PlanSheet(MessageSource messages) {
        this.messages = messages;
    }

    byte[] list(List<PlanLine> lines, Locale locale) {
        List<List<Object>> rows = lines.stream().map(line -> row(line, locale)).toList();
        return Spreadsheets.book()
                .sheet(text("supervision.plan.list", locale), head(PLANS, locale), rows)
                .bytes();
    }

    byte[] plan(PlanPage page, Locale locale) {
        List<List<Object>> rows = new ArrayList<>();
        for (PlanItemView item : page.plan().items()) {
            rows.add(row(page, item, rows.size() + 1, locale));
        }
        return Spreadsheets.book()
                .sheet(title(page.plan().period(), locale), head(ITEMS, locale), rows)
                .bytes();
    }

    String title(PlanPeriod period, Locale locale) {
        return messages.getMessage(period.titleKey(), period.titleArgs(), locale);
    }

    private List<Object> row(PlanLine line, Locale locale) {
        List<Object> cells = new ArrayList<>();
        cells.add(title(line.period(), locale));
        cells.add(line.number());
        cells.add(text(
                line.replaced() ? "supervision.plan.replaced" : line.state().messageKey(), locale));
        cells.add(line.items());
        cells.add(line.spotChecks());
        cells.add(line.approvedOn());
        cells.add(line.approvedBy());
        return cells;
    }

    private List<Object> row(PlanPage page, PlanItemView item, int number, Locale locale) {
        List<Object> cells = new ArrayList<>();
        cells.add(number);
        cells.add(text(item.kind().messageKey(), locale));
        cells.add(text(item.matter().messageKey(), locale));
        cells.add(item.secret() ? text("supervision.plan.secret", locale) : item.focus());
        cells.add(text(item.targets().messageKey(), locale));
        cells.add(String.join("\n", item.targetNames()));
        cells.add(item.targets().isDrawn() ? item.drawCount() : null);
        cells.add(item.months().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        cells.add(item.day());
        cells.add(item.leads().stream().map(PlanItemView.Lead::name).collect(Collectors.joining("\n")));
        cells.add(item.basis());
        cells.add(page.usesOf(item).stream().map(use -> done(use, locale)).collect(Collectors.joining("\n")));
        return cells;
    }

    private String done(PlanUse use, Locale locale) {
        return use.name() + " " + text(use.state(), locale);
    }

    private List<String> head(List<String> columns, Locale locale) {
        return columns.stream()
                .map(column -> text("supervision.plan.sheet." + column, locale))
                .toList();
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
