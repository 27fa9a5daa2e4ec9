package lianxi.supervision.inspection.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
import lianxi.supervision.inspection.InspectionFilter;
import lianxi.supervision.inspection.InspectionFilter.Show;
import lianxi.supervision.inspection.InspectionQueries;
import lianxi.supervision.inspection.InspectionView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /supervision/inspections}: the register of inspections (督查检查台账), and the same as a spreadsheet. */
@Controller
class InspectionListController {

    private final InspectionQueries queries;
    private final InspectionChoices choices;
    private final InspectionSheet sheet;
    private final AuditTrail audit;
    private final MessageSource messages;

    InspectionListController(
            InspectionQueries queries,
            InspectionChoices choices,
            InspectionSheet sheet,
            AuditTrail audit,
            MessageSource messages) {
        this.queries = queries;
        this.choices = choices;
        this.sheet = sheet;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping("/supervision/inspections")
    String list(Actor actor, InspectionListQuery query, Model model, Locale locale) {
        Slice<InspectionView> slice = queries.list(actor, query.toFilter());
        List<Option> units = choices.units();
        List<Option> kinds = choices.kinds(locale);
        List<Option> matters = choices.matters(locale);
        List<Option> shows = choices.words(Show.values(), Show::messageKey, locale);
        model.addAttribute("query", query);
        model.addAttribute("lines", slice.rows());
        model.addAttribute("units", units);
        model.addAttribute("kinds", kinds);
        model.addAttribute("matters", matters);
        model.addAttribute("shows", shows);
        model.addAttribute("chips", chips(query, labels(units, kinds, matters, shows), locale));
        model.addAttribute("first", query.before() == null ? null : query.address(InspectionListQuery.LIST));
        model.addAttribute("next", next(query, slice));
        model.addAttribute("export", query.address("/supervision/inspections.xlsx"));
        model.addAttribute("mayArrange", SupervisionRights.supervises(actor));
        return "supervision/inspection/list";
    }

    @GetMapping("/supervision/inspections.xlsx")
    ResponseEntity<byte[]> export(Actor actor, InspectionListQuery query, Locale locale) {
        List<InspectionView> lines = queries.all(actor, query.toFilter());
        audit.recordAlone(
                actor,
                "supervision.inspection-export",
                "supervision_inspection",
                null,
                AuditResult.DONE,
                AuditFields.none().plain("rows", null, lines.size()));
        return Downloads.spreadsheet(
                messages.getMessage("supervision.inspection.title", null, locale), sheet.bytes(lines, locale));
    }

    private static @Nullable String next(InspectionListQuery query, Slice<InspectionView> slice) {
        if (!slice.more()) {
            return null;
        }
        InspectionView last = slice.rows().get(slice.rows().size() - 1);
        return query.after(new InspectionFilter.Key(last.day(), last.id().value()));
    }

    @SafeVarargs
    private static Map<String, String> labels(List<Option>... options) {
        return Stream.of(options)
                .flatMap(List::stream)
                .collect(Collectors.toMap(Option::value, Option::label, (one, same) -> one));
    }

    private List<Chip> chips(InspectionListQuery query, Map<String, String> labels, Locale locale) {
        return query.parts().stream()
                .map(part -> {
                    String value = part.value().toString();
                    Object[] word = {labels.getOrDefault(value, value)};
                    return new Chip(
                            messages.getMessage("supervision.inspection.chip." + part.name(), word, locale),
                            query.without(part.name()));
                })
                .toList();
    }
}
