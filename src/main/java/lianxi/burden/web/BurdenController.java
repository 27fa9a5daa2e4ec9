package lianxi.burden.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lianxi.burden.AskLine;
import lianxi.burden.BurdenFilter;
import lianxi.burden.BurdenQueries;
import lianxi.burden.BurdenWeek;
import lianxi.calendar.ReportWeek;
import lianxi.shared.Actor;
import lianxi.shared.Slice;
import lianxi.shared.UnitId;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.shared.web.Dates;
import lianxi.shared.web.Downloads;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /burden}: how much each unit was asked for in a week, and from where (减负台账). */
@Controller
class BurdenController {

    private static final int LAST_PAGE = 1000;
    private static final List<String> HEAD = List.of(
            "burden.col.unit",
            "burden.col.kind",
            "burden.col.title",
            "burden.col.from",
            "burden.col.askedAt",
            "burden.col.due",
            "burden.col.open");

    private final BurdenQueries queries;
    private final MessageSource messages;
    private final Dates dates;
    private final Clock clock;

    BurdenController(BurdenQueries queries, MessageSource messages, Dates dates, Clock clock) {
        this.queries = queries;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping("/burden")
    String week(
            Actor actor,
            @RequestParam(required = false) @Nullable LocalDate week,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        BurdenFilter filter = filter(week, unit, kind, open);
        BurdenWeek counts = queries.week(filter.week());
        int number = Math.max(1, Math.min(page, LAST_PAGE));
        Slice<AskLine> asks = queries.asks(filter, number - 1);
        BurdenAddress here = new BurdenAddress(filter);
        model.addAttribute("counts", counts);
        model.addAttribute("askers", queries.askers(filter.week()));
        model.addAttribute("asks", asks);
        model.addAttribute("filter", filter);
        model.addAttribute("here", here);
        model.addAttribute("chips", here.chips(counts, this::text));
        model.addAttribute("current", filter.week().equals(thisWeek()));
        model.addAttribute("prev", number > 1 ? here.page(number - 1) : null);
        model.addAttribute("next", asks.more() ? here.page(number + 1) : null);
        return "burden/week";
    }

    @GetMapping("/burden.xlsx")
    ResponseEntity<byte[]> export(
            Actor actor,
            @RequestParam(required = false) @Nullable LocalDate week,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "false") boolean open) {
        BurdenFilter filter = filter(week, unit, kind, open);
        List<List<Object>> rows = new ArrayList<>();
        for (AskLine line : queries.export(actor, filter)) {
            rows.add(Arrays.asList(
                    line.unitName(),
                    text("burden.kind." + line.ask().kind()),
                    line.ask().title(),
                    line.ask().from() == null
                            ? text("burden.from.office")
                            : line.ask().from(),
                    dates.moment(line.ask().askedAt()),
                    line.ask().due(),
                    text(line.ask().open() ? "burden.open" : "burden.settled")));
        }
        BurdenWeek counts = queries.week(filter.week());
        byte[] book = Spreadsheets.book()
                .sheet(text("burden.list"), HEAD.stream().map(this::text).toList(), rows)
                .sheet(text("burden.matrix"), matrixHead(counts), matrix(counts))
                .bytes();
        return Downloads.spreadsheet(text("burden.title") + "-" + filter.week() + ".xlsx", book);
    }

    private List<String> matrixHead(BurdenWeek counts) {
        List<String> head = new ArrayList<>(List.of(text("burden.col.unit")));
        counts.kinds().forEach(kind -> head.add(text("burden.kind." + kind)));
        head.addAll(List.of(text("burden.total"), text("burden.open")));
        return head;
    }

    private static List<List<Object>> matrix(BurdenWeek counts) {
        return counts.rows().stream().map(row -> matrixRow(counts, row)).toList();
    }

    private static List<Object> matrixRow(BurdenWeek counts, BurdenWeek.Row row) {
        List<Object> cells = new ArrayList<>(List.of(row.unitName()));
        counts.kinds().forEach(kind -> cells.add(row.count(kind)));
        cells.addAll(List.of(row.total(), row.open()));
        return cells;
    }

    /** Any day of the week will do. */
    private BurdenFilter filter(@Nullable LocalDate week, @Nullable UnitId unit, @Nullable String kind, boolean open) {
        String word = kind != null && kind.matches("[a-z_]+") ? kind : null;
        return new BurdenFilter(week == null ? thisWeek() : ReportWeek.of(week), unit, word, open);
    }

    private ReportWeek thisWeek() {
        return ReportWeek.of(LocalDate.now(clock));
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
