package lianxi.supervision.inspection.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.supervision.inspection.InspectionView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Inspections as a spreadsheet (督查检查台账), a line each. */
@Component
class InspectionSheet {

    private static final List<String> COLUMNS = List.of(
            "supervision.inspection.col.day",
            "supervision.inspection.col.unit",
            "supervision.inspection.col.kind",
            "supervision.inspection.col.matter",
            "supervision.inspection.col.focus",
            "supervision.inspection.col.projects",
            "supervision.inspection.col.place",
            "supervision.inspection.col.inspectors",
            "supervision.inspection.col.state");

    private final MessageSource messages;

    InspectionSheet(MessageSource messages) {
        this.messages = messages;
    }

    byte[] bytes(List<InspectionView> inspections, Locale locale) {
        List<String> head = COLUMNS.stream().map(column -> text(column, locale)).toList();
        List<List<Object>> rows =
                inspections.stream().map(one -> row(one, locale)).toList();
        return Spreadsheets.book()
                .sheet(text("supervision.inspection.title", locale), head, rows)
                .bytes();
    }

    private List<Object> row(InspectionView inspection, Locale locale) {
        return Arrays.asList(
                inspection.day(),
                inspection.unitName(),
                text(inspection.kind().messageKey(), locale),
                text(inspection.matter().messageKey(), locale),
                inspection.focus(),
                inspection.projectNames(),
                inspection.place(),
                inspection.inspectorNames(),
                text(inspection.state().messageKey(), locale));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
