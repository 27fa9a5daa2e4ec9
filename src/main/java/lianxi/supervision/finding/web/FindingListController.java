package lianxi.supervision.finding.web;

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
import lianxi.supervision.finding.FindingFilter.Show;
import lianxi.supervision.finding.FindingLine;
import lianxi.supervision.finding.FindingQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /supervision/findings}: the list, and the same as a spreadsheet (发现问题台账). Never counted or ordered by unit. */
@Controller
class FindingListController {

    private final FindingQueries queries;
    private final FindingChoices choices;
    private final FindingSheet sheet;
    private final AuditTrail audit;
    private final MessageSource messages;

    FindingListController(
            FindingQueries queries,
            FindingChoices choices,
            FindingSheet sheet,
            AuditTrail audit,
            MessageSource messages) {
        this.queries = queries;
        this.choices = choices;
        this.sheet = sheet;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping("/supervision/findings")
    String list(Actor actor, FindingListQuery query, Model model, Locale locale) {
        Slice<FindingLine> slice = queries.list(actor, query.toFilter());
        List<Option> units = choices.units();
        List<Option> kinds = choices.kinds(locale);
        List<Option> shows = choices.words(Show.values(), Show::messageKey, locale);
        model.addAttribute("query", query);
        model.addAttribute("lines", slice.rows());
        model.addAttribute("units", units);
        model.addAttribute("kinds", kinds);
        model.addAttribute("shows", shows);
        model.addAttribute("chips", chips(query, words(units, kinds, shows), locale));
        model.addAttribute("first", query.before() == null ? null : query.address(FindingListQuery.LIST));
        model.addAttribute("next", next(query, slice));
        model.addAttribute("export", query.address("/supervision/findings.xlsx"));
        model.addAttribute("mayRecord", SupervisionRights.supervises(actor));
        model.addAttribute("ofUnit", !SupervisionRights.knowsBeforehand(actor) && !actor.readsEverything());
        return "supervision/finding/list";
    }

    @GetMapping("/supervision/findings.xlsx")
    ResponseEntity<byte[]> export(Actor actor, FindingListQuery query, Locale locale) {
        List<FindingLine> lines = queries.all(actor, query.toFilter());
        audit.recordAlone(
                actor,
                "supervision.finding-export",
                "supervision_finding",
                null,
                AuditResult.DONE,
                AuditFields.none().plain("rows", null, lines.size()));
        return Downloads.spreadsheet(
                messages.getMessage("supervision.finding.file", null, locale), sheet.bytes(lines, locale));
    }

    private static @Nullable String next(FindingListQuery query, Slice<FindingLine> slice) {
        return slice.more()
                ? query.after(slice.rows().get(slice.rows().size() - 1).id().value())
                : null;
    }

    private List<Chip> chips(FindingListQuery query, Map<String, String> words, Locale locale) {
        return query.parts().stream()
                .map(part -> new Chip(
                        messages.getMessage(
                                "supervision.finding.chip." + part.name(),
                                new Object[] {
                                    words.getOrDefault(
                                            part.value().toString(),
                                            part.value().toString())
                                },
                                locale),
                        query.without(part.name())))
                .toList();
    }

    @SafeVarargs
    private static Map<String, String> words(List<Option>... options) {
        return Stream.of(options)
                .flatMap(List::stream)
                .collect(Collectors.toMap(Option::value, Option::label, (one, same) -> one));
    }
}
