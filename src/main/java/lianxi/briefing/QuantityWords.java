package lianxi.briefing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.document.Block;
import lianxi.document.Block.Column;
import lianxi.document.Block.Table;
import lianxi.task.quantity.Measure;

/** How a briefing says land and households (土地流转、拆迁补偿): the names a text may use, sentences and tables. */
final class QuantityWords {

    private final Wording wording;
    private final FigureSet figures;

    QuantityWords(Wording wording, FigureSet figures) {
        this.wording = wording;
        this.figures = figures;
    }

    /** A sentence for each measure that has tracks, its figures by name. */
    List<String> sentences() {
        return measures().stream()
                .map(measure -> wording.text(
                        "briefing.compiled.quantity",
                        name(measure),
                        placeholder(measure, "planned"),
                        placeholder(measure, "done"),
                        placeholder(measure, "percent"),
                        placeholder(measure, "week"),
                        wording.text(measure.unitKey())))
                .toList();
    }

    /** The names that a section may use, with what they print. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Measure measure : measures()) {
            QuantityFigures sum = QuantityFigures.sum("", measure, figures.quantities());
            names.put(placeholder(measure, "planned"), plain(sum.planned()));
            names.put(placeholder(measure, "done"), plain(sum.done()));
            names.put(placeholder(measure, "percent"), sum.percent().toPlainString());
            names.put(placeholder(measure, "week"), plain(sum.inWeek()));
        }
        return names;
    }

    /** A table for each measure that has tracks, with its sum. */
    List<Block> tables() {
        return measures().stream().<Block>map(measure -> table(measure)).toList();
    }

    private Table table(Measure measure) {
        List<QuantityFigures> lines = new ArrayList<>(figures.quantities().stream()
                .filter(line -> line.measure() == measure)
                .toList());
        lines.add(QuantityFigures.sum(wording.text("briefing.print.total"), measure, figures.quantities()));
        return new Table(
                wording.text("briefing.print.quantity", name(measure), wording.text(measure.unitKey())),
                List.of(
                        new Column(wording.text("briefing.print.project"), 10, false),
                        new Column(wording.text("briefing.print.township"), 5, true),
                        new Column(wording.text("briefing.print.planned"), 5, true),
                        new Column(wording.text("briefing.print.done"), 5, true),
                        new Column(wording.text("briefing.print.in-week"), 5, true),
                        new Column(wording.text("briefing.print.percent"), 5, true)),
                lines.stream().map(QuantityWords::row).toList());
    }

    private static List<String> row(QuantityFigures line) {
        return List.of(
                line.project(),
                line.unit(),
                plain(line.planned()),
                plain(line.done()),
                plain(line.inWeek()),
                line.percent().toPlainString() + "%");
    }

    private List<Measure> measures() {
        return Arrays.stream(Measure.values())
                .filter(measure -> figures.quantities().stream().anyMatch(line -> line.measure() == measure))
                .toList();
    }

    private String placeholder(Measure measure, String what) {
        return "{" + wording.text("briefing.figure.quantity." + what, name(measure)) + "}";
    }

    private String name(Measure measure) {
        return wording.text(measure.messageKey());
    }

    /** Without the zeros that say nothing: 120.5 for 120.50, 100 for 100.00. */
    static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
