package lianxi.supervision.plan.web;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.Slice;
import lianxi.shared.web.Chip;
import lianxi.shared.web.Downloads;
import lianxi.shared.web.Option;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.plan.PlanFilter;
import lianxi.supervision.plan.PlanLine;
import lianxi.supervision.plan.PlanQueries;
import lianxi.supervision.plan.PlanState;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /supervision/plans}: the plans of years and months, and the same as a spreadsheet. */
@Controller
class PlanListController {

    private static final int YEARS_BACK = 5;

    private final PlanQueries queries;
    private final PlanSheet sheet;
    private final AuditTrail audit;
    private final MessageSource messages;
    private final Clock clock;

    PlanListController(PlanQueries queries, PlanSheet sheet, AuditTrail audit, MessageSource messages, Clock clock) {
        this.queries = queries;
        this.sheet = sheet;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/supervision/plans")
    String list(Actor actor, PlanListQuery query, Model model, Locale locale) {
        Slice<PlanLine> slice = queries.list(actor, query.toFilter());
        boolean knows = SupervisionRights.knowsBeforehand(actor);
        model.addAttribute("query", query);
        model.addAttribute("lines", slice.rows());
        model.addAttribute("years", years());
        model.addAttribute("spans", words(Stream.of(PlanFilter.Span.values()), locale));
        model.addAttribute("states", knows ? words(Stream.of(PlanState.values()), locale) : List.of());
        model.addAttribute("chips", chips(query, locale));
        model.addAttribute("first", query.before() == null ? null : query.address(PlanListQuery.PATH));
        model.addAttribute(
                "next",
                slice.more()
                        ? query.after(
                                slice.rows().get(slice.rows().size() - 1).id().value())
                        : null);
        model.addAttribute("export", query.address("/supervision/plans.xlsx"));
        model.addAttribute("writes", SupervisionRights.supervises(actor));
        return "supervision/plan/list";
    }

    @GetMapping("/supervision/plans.xlsx")
    ResponseEntity<byte[]> export(Actor actor, PlanListQuery query, Locale locale) {
        List<PlanLine> lines = queries.all(actor, query.toFilter());
        audit.recordAlone(
                actor,
                "supervision.plan.export",
                "supervision_plan",
                null,
                AuditResult.DONE,
                AuditFields.none().plain("rows", null, lines.size()));
        String name = messages.getMessage("supervision.plan.list", null, locale);
        return Downloads.spreadsheet(name, sheet.list(lines, locale));
    }

    /** Next year's is drafted in this one. */
    private List<Option> years() {
        int next = Year.now(clock).getValue() + 1;
        return IntStream.rangeClosed(0, YEARS_BACK)
                .mapToObj(back -> Option.of(next - back, "" + (next - back)))
                .toList();
    }

    private List<Option> words(Stream<? extends Enum<?>> values, Locale locale) {
        return values.map(value -> Option.of(value.name(), word(value, locale))).toList();
    }

    private String word(Object value, Locale locale) {
        String key = value instanceof PlanState state
                ? state.messageKey()
                : value instanceof PlanFilter.Span span ? span.messageKey() : null;
        return key == null ? value.toString() : messages.getMessage(key, null, locale);
    }

    private List<Chip> chips(PlanListQuery query, Locale locale) {
        return query.parts().stream()
                .map(part -> {
                    Object[] args = {word(part.value(), locale)};
                    String label = messages.getMessage("supervision.plan.chip." + part.name(), args, locale);
                    return new Chip(label, query.without(part.name()));
                })
                .toList();
    }
}
