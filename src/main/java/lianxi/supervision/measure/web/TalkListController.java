package lianxi.supervision.measure.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.Slice;
import lianxi.shared.web.Downloads;
import lianxi.shared.web.Option;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.measure.TalkFilter;
import lianxi.supervision.measure.TalkLine;
import lianxi.supervision.measure.TalkQueries;
import lianxi.supervision.measure.TalkState;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All talks in the reader's scope, and their spreadsheet (约谈台账). */
@Controller
class TalkListController {

    private static final String PATH = "/supervision/talks";

    private final TalkQueries queries;
    private final MeasureSheet sheet;
    private final RosterQueries roster;
    private final AuditTrail audit;
    private final MessageSource messages;

    TalkListController(
            TalkQueries queries, MeasureSheet sheet, RosterQueries roster, AuditTrail audit, MessageSource messages) {
        this.queries = queries;
        this.sheet = sheet;
        this.roster = roster;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String list(Actor actor, MeasureSearch search, Model model, Locale locale) {
        TalkFilter filter = filter(search);
        Slice<TalkLine> lines = queries.list(actor, filter);
        List<UnitView> units = roster.units();
        TalkState state = filter.state();
        model.addAttribute("lines", lines.rows());
        model.addAttribute("filter", filter);
        model.addAttribute("filtered", !search.isEmpty());
        model.addAttribute(
                "chips", search.chips(PATH, units, state == null ? null : state.messageKey(), messages, locale));
        model.addAttribute(
                "units",
                units.stream().map(one -> Option.of(one.id(), one.shortName())).toList());
        model.addAttribute(
                "states",
                Arrays.stream(TalkState.values())
                        .map(one -> Option.of(one, messages.getMessage(one.messageKey(), null, locale)))
                        .toList());
        model.addAttribute("knows", SupervisionRights.knowsBeforehand(actor));
        model.addAttribute("supervises", SupervisionRights.supervises(actor));
        model.addAttribute("export", search.address(PATH + ".xlsx"));
        model.addAttribute(
                "next",
                lines.more()
                        ? search.older(
                                PATH,
                                lines.rows().get(lines.rows().size() - 1).id().value())
                        : null);
        return "supervision/measure/talks";
    }

    @GetMapping("/supervision/talks.xlsx")
    ResponseEntity<byte[]> export(Actor actor, MeasureSearch search, Locale locale) {
        List<TalkLine> lines = queries.all(actor, filter(search));
        audit.recordAlone(
                actor,
                "supervision.talk-export",
                "supervision_talk",
                null,
                AuditResult.DONE,
                AuditFields.none().plain("rows", null, lines.size()));
        return Downloads.spreadsheet(
                messages.getMessage("supervision.measure.talks", null, locale), sheet.talks(lines, locale));
    }

    private static TalkFilter filter(MeasureSearch search) {
        return new TalkFilter(search.unit(), search.state(TalkState.values()), search.before());
    }
}
