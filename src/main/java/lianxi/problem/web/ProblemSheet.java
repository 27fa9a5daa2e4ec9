package lianxi.problem.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lianxi.problem.ProblemExports;
import lianxi.problem.ProblemId;
import lianxi.problem.ProblemLine;
import lianxi.shared.BusinessClock;
import lianxi.shared.sheet.ImportColumn;
import lianxi.shared.sheet.Spreadsheets;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Problems as a spreadsheet (问题台账), a line each. */
@Component
class ProblemSheet {

    private static final List<String> COLUMNS = List.of(
            ImportColumn.ID_TITLE,
            ImportColumn.VERSION_TITLE,
            "problem.sheet.title",
            "problem.sheet.description",
            "problem.sheet.level",
            "problem.sheet.owner",
            "problem.sheet.involved",
            "problem.sheet.project",
            "problem.sheet.permit",
            "problem.sheet.proposal",
            "problem.sheet.wantedBy",
            "problem.sheet.raiser",
            "problem.sheet.source",
            "problem.sheet.raisedOn",
            "problem.sheet.state",
            "problem.sheet.answeredOn",
            "problem.sheet.standing",
            "problem.sheet.pool");

    private final ProblemExports exports;
    private final MessageSource messages;

    ProblemSheet(ProblemExports exports, MessageSource messages) {
        this.exports = exports;
        this.messages = messages;
    }

    byte[] bytes(List<ProblemLine> lines, Locale locale) {
        Map<ProblemId, ProblemExports.Detail> details =
                exports.details(lines.stream().map(ProblemLine::id).toList());
        List<String> head = COLUMNS.stream().map(column -> text(column, locale)).toList();
        List<List<Object>> rows = lines.stream()
                .map(line -> row(line, details.getOrDefault(line.id(), ProblemExports.Detail.NONE), locale))
                .toList();
        return Spreadsheets.book()
                .sheet(text("problem.title", locale), head, rows)
                .bytes();
    }

    private List<Object> row(ProblemLine line, ProblemExports.Detail detail, Locale locale) {
        List<Object> cells = new ArrayList<>();
        cells.add(line.id().value());
        cells.add(detail.version());
        cells.add(line.title());
        cells.add(detail.description());
        cells.add(text(line.level().messageKey(), locale));
        cells.add(line.ownerName());
        cells.add(detail.involved());
        cells.add(line.projectName());
        cells.add(line.permitName());
        cells.add(detail.proposal());
        cells.add(line.wantedBy());
        cells.add(line.raiser() == null ? text("problem.office", locale) : line.raiserName());
        cells.add(text(line.source().messageKey(), locale));
        cells.add(line.raisedAt().atZone(BusinessClock.ZONE).toLocalDate());
        cells.add(text(line.state().messageKey(), locale));
        cells.add(line.answeredOn());
        cells.add(line.standing());
        cells.add(line.pooled() ? text("problem.pooled", locale) : null);
        return cells;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
