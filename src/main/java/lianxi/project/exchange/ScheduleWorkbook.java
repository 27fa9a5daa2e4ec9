package lianxi.project.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lianxi.project.schedule.AnchorPass;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleView;
import lianxi.shared.sheet.Spreadsheets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A schedule as a spreadsheet (倒排工期表): a line per node, to be read or changed and taken in again; a second sheet of its dates. */
@Component
public class ScheduleWorkbook {

    private final SheetWords words;

    ScheduleWorkbook(SheetWords words) {
        this.words = words;
    }

    public byte[] bytes(ScheduleView schedule, Locale locale) {
        return Spreadsheets.book()
                .sheet(words.text("project.exchange.sheet", locale), titles(locale), rows(schedule, locale))
                .sheet(words.text("project.exchange.dates", locale), dateTitles(locale), dates(schedule, locale))
                .bytes();
    }

    /** The numbers by which the sheet calls its nodes. */
    static Map<NodeKey, Integer> numbers(ScheduleView schedule) {
        Map<NodeKey, Integer> numbers = new HashMap<>();
        schedule.rows().forEach(row -> numbers.put(row.key(), numbers.size() + 1));
        return numbers;
    }

    static Predecessors predecessors(ScheduleView schedule, NodeKey node, Map<NodeKey, Integer> numbers) {
        return new Predecessors(schedule.linksTo(node).stream()
                .map(link -> new Predecessors.Before(numbers.get(link.before()), link.lag()))
                .toList());
    }

    private List<String> titles(Locale locale) {
        return Stream.of(SheetColumn.values())
                .map(column -> words.title(column, locale))
                .toList();
    }

    private List<List<Object>> rows(ScheduleView schedule, Locale locale) {
        Map<NodeKey, Integer> numbers = numbers(schedule);
        List<List<Object>> rows = new ArrayList<>();
        for (ScheduleView.Row row : schedule.rows()) {
            List<Object> cells = new ArrayList<>();
            for (SheetColumn column : SheetColumn.values()) {
                cells.add(cell(column, schedule, row, numbers, locale));
            }
            rows.add(cells);
        }
        return rows;
    }

    private @Nullable Object cell(
            SheetColumn column,
            ScheduleView schedule,
            ScheduleView.Row row,
            Map<NodeKey, Integer> numbers,
            Locale locale) {
        return switch (column) {
            case NUMBER -> numbers.get(row.key());
            case NAME -> row.name();
            case UNIT -> row.unitName();
            case NEEDED -> words.text("project.exchange.needed." + row.needed(), locale);
            case DURATION -> row.duration().amount();
            case DURATION_UNIT -> words.unit(row.duration().unit(), locale);
            case DURATION_FROM -> words.text(row.durationFrom().messageKey(), locale);
            case BEFORE -> predecessors(schedule, row.key(), numbers).print(words, locale);
            case STARTED -> row.facts().startedOn();
            case FINISHED -> row.facts().finishedOn();
            case LATEST_START -> row.latestStart();
            case LATEST_SAFE -> row.latestSafeDate();
            case FORECAST_START -> row.forecastStart();
            case FORECAST_FINISH -> row.forecastFinish();
            case SLACK -> row.slack();
            case CRITICAL -> row.isCritical() ? words.text("project.exchange.critical", locale) : null;
            case BASELINE_START -> row.baselineStart();
            case BASELINE_FINISH -> row.baselineFinish();
            case KEY -> row.key().toString();
        };
    }

    private List<String> dateTitles(Locale locale) {
        return Stream.of("anchor", "date", "forecast", "slack", "asOf")
                .map(column -> words.text("project.exchange.dates." + column, locale))
                .toList();
    }

    private List<List<Object>> dates(ScheduleView schedule, Locale locale) {
        List<List<Object>> rows = new ArrayList<>();
        for (AnchorPass anchor : schedule.anchors()) {
            List<Object> cells = new ArrayList<>();
            cells.add(words.text(anchor.kind().messageKey(), locale));
            cells.add(anchor.anchor().date());
            cells.add(anchor.forecast());
            cells.add(anchor.slack());
            cells.add(schedule.today());
            rows.add(cells);
        }
        return rows;
    }
}
