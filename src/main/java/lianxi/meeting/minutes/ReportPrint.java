package lianxi.meeting.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import lianxi.document.Block;
import lianxi.document.Block.Addressee;
import lianxi.document.Block.Closing;
import lianxi.document.Block.Column;
import lianxi.document.Block.Table;
import lianxi.document.DocumentLayout;
import lianxi.document.DocumentRelation;
import lianxi.document.PaperPart;
import lianxi.document.PrintSettings;
import lianxi.document.PrintedDocument.ImprintLine;
import lianxi.document.Stamp;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Lays a report on carried-out decisions out for print (落实情况报告), an 上行文 with the room of a seal. */
@Component
@Transactional(readOnly = true)
class ReportPrint extends PaperPrint {

    private static final String TABLE_AFTER = "overview";

    private final PaperWords words;
    private final JsonMapper json;

    ReportPrint(PrintTools tools, JsonMapper json) {
        super(PaperKind.REPORT, tools);
        this.words = tools.words();
        this.json = json;
    }

    @Override
    DocumentLayout layout() {
        return DocumentLayout.REPORT;
    }

    @Override
    String signer(Stamp stamp) {
        return Objects.requireNonNullElse(stamp.signedBy(), "");
    }

    @Override
    List<Block> body(Text paper, List<Block> parts, PrintSettings form, Stamp stamp) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Addressee(text("meeting.report.print.addressee", form.reportTo())));
        blocks.addAll(parts);
        blocks.add(new Closing(text("meeting.report.print.closing"), form.issuer(), words.fullDay(stamp.dated())));
        return blocks;
    }

    /** Every decision in one table, as it stood when the report was compiled. */
    @Override
    List<Block> after(PaperPart part, Text paper) {
        if (!part.key().equals(TABLE_AFTER) || paper.relation() == DocumentRelation.VOIDS) {
            return List.of();
        }
        ReportFigures figures = json.readValue(paper.figures(), ReportFigures.class);
        return figures.lines().isEmpty() ? List.of() : List.of(table(figures));
    }

    private Table table(ReportFigures figures) {
        int year = figures.on().getYear();
        List<List<String>> rows = figures.lines().stream()
                .map(line -> List.of(
                        PaperWords.number(line.number()),
                        line.text(),
                        line.units().isBlank() ? text("meeting.report.print.dash") : line.units(),
                        line.due() == null ? text("meeting.report.print.dash") : words.day(line.due(), year),
                        text(line.overdue() ? "meeting.report.print.late" : line.state())))
                .toList();
        return new Table(
                text("meeting.report.print.table", words.fullDay(figures.on())),
                List.of(
                        new Column(text("meeting.report.print.number"), 2, true),
                        new Column(text("meeting.report.print.decision"), 12, false),
                        new Column(text("meeting.report.print.unit"), 5, false),
                        new Column(text("meeting.report.print.due"), 4, true),
                        new Column(text("meeting.report.print.state"), 4, true)),
                rows);
    }

    @Override
    List<ImprintLine> imprint(PrintSettings form, Stamp stamp) {
        return Stream.of(named("meeting.paper.print.copy-to", form.copyTo()), Stream.of(issued(form.issuer(), stamp)))
                .flatMap(Function.identity())
                .toList();
    }
}
