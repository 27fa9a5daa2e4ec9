package lianxi.problem.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lianxi.problem.ProblemLine;
import lianxi.shared.BusinessClock;
import lianxi.shared.sheet.Spreadsheets;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Problems as a spreadsheet (问题台账), a line each. */
@Component
class ProblemSheet {

    private static final List<String> COLUMNS = List.of(
            "problem.col.id",
            "problem.col.title",
            "problem.col.level",
            "problem.col.state",
            "problem.col.project",
            "problem.col.permit",
            "problem.col.source",
            "problem.col.raiser",
            "problem.col.raisedOn",
            "problem.col.owner",
            "problem.col.wantedBy",
            "problem.col.answeredOn",
            "problem.col.standing",
            "problem.col.pool");

    private final MessageSource messages;

    ProblemSheet(MessageSource messages) {
        this.messages = messages;
    }

    byte[] bytes(List<ProblemLine> lines, Locale locale) {
        List<String> head = COLUMNS.stream().map(column -> text(column, locale)).toList();
        List<List<Object>> rows = lines.stream().map(line -> row(line, locale)).toList();
        return Spreadsheets.book()
                .sheet(text("problem.title", locale), head, rows)
                .bytes();
    }

    private List<Object> row(ProblemLine line, Locale locale) {
        List<Object> cells = new ArrayList<>();
        cells.add(line.id().value());
        cells.add(line.title());
        cells.add(text(line.level().messageKey(), locale));
        cells.add(text(line.state().messageKey(), locale));
        cells.add(line.projectName());
        cells.add(line.permitName());
        cells.add(text(line.source().messageKey(), locale));
        cells.add(line.raiser() == null ? text("problem.office", locale) : line.raiserName());
        cells.add(line.raisedAt().atZone(BusinessClock.ZONE).toLocalDate());
        cells.add(line.ownerName());
        cells.add(line.wantedBy());
        cells.add(line.answeredOn());
        cells.add(line.standing());
        cells.add(line.pooled() ? text("problem.pooled", locale) : null);
        return cells;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
