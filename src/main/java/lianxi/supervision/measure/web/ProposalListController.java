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
import lianxi.supervision.measure.ProposalFilter;
import lianxi.supervision.measure.ProposalLine;
import lianxi.supervision.measure.ProposalQueries;
import lianxi.supervision.measure.ProposalState;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All proposals in the reader's scope, and their spreadsheet (问责建议台账). */
@Controller
class ProposalListController {

    private static final String PATH = "/supervision/proposals";

    private final ProposalQueries queries;
    private final MeasureSheet sheet;
    private final RosterQueries roster;
    private final AuditTrail audit;
    private final MessageSource messages;

    ProposalListController(
            ProposalQueries queries,
            MeasureSheet sheet,
            RosterQueries roster,
            AuditTrail audit,
            MessageSource messages) {
        this.queries = queries;
        this.sheet = sheet;
        this.roster = roster;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String list(Actor actor, MeasureSearch search, Model model, Locale locale) {
        ProposalFilter filter = filter(search);
        Slice<ProposalLine> lines = queries.list(actor, filter);
        List<UnitView> units = roster.units();
        ProposalState state = filter.state();
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
                Arrays.stream(ProposalState.values())
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
        return "supervision/measure/proposals";
    }

    @GetMapping("/supervision/proposals.xlsx")
    ResponseEntity<byte[]> export(Actor actor, MeasureSearch search, Locale locale) {
        List<ProposalLine> lines = queries.all(actor, filter(search));
        audit.recordAlone(
                actor,
                "supervision.proposal-export",
                "supervision_proposal",
                null,
                AuditResult.DONE,
                AuditFields.none().plain("rows", null, lines.size()));
        return Downloads.spreadsheet(
                messages.getMessage("supervision.measure.proposals", null, locale), sheet.proposals(lines, locale));
    }

    private static ProposalFilter filter(MeasureSearch search) {
        return new ProposalFilter(search.unit(), search.state(ProposalState.values()), search.before());
    }
}
