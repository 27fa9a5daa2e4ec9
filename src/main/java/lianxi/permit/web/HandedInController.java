package lianxi.permit.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.permit.Ball;
import lianxi.permit.HandedIn;
import lianxi.permit.MaterialQueries;
import lianxi.permit.PermitQueries;
import lianxi.permit.TrackLine;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import lianxi.shared.Role;
import lianxi.shared.Slice;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.shared.web.Downloads;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /permits/materials}: what is waited for from undertakers, and what was handed in when (材料递交). */
@Controller
class HandedInController {

    private static final int LAST_PAGE = 10_000;

    private final MaterialQueries materials;
    private final PermitQueries permits;
    private final AuditTrail audit;
    private final MessageSource messages;

    HandedInController(MaterialQueries materials, PermitQueries permits, AuditTrail audit, MessageSource messages) {
        this.materials = materials;
        this.permits = permits;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping("/permits/materials")
    String list(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        int number = Math.max(0, Math.min(page, LAST_PAGE));
        Slice<HandedIn> handedIn = materials.handedIn(actor, number);
        model.addAttribute("handedIn", handedIn.rows());
        model.addAttribute("waitedFor", waitedFor(actor));
        model.addAttribute("undertaker", actor.is(Role.UNDERTAKER));
        model.addAttribute("prev", number == 0 ? null : "/permits/materials?page=" + (number - 1));
        model.addAttribute("next", handedIn.more() ? "/permits/materials?page=" + (number + 1) : null);
        return "permit/handed-in";
    }

    /** Open tracks on which the company has the ball, those begun first. */
    private List<TrackLine> waitedFor(Actor actor) {
        return permits.visibleTo(actor).stream()
                .filter(line -> line.state().isOpen() && line.ball() == Ball.ENTERPRISE)
                .sorted(Comparator.comparing(line -> !line.stepState().hasBegun()))
                .toList();
    }

    @GetMapping("/permits/materials.xlsx")
    ResponseEntity<byte[]> export(Actor actor, Locale locale) {
        List<HandedIn> handedIn = materials.handedIn(actor);
        audit.recordAlone(
                actor,
                "permit.material.export",
                "permit_material",
                null,
                AuditResult.DONE,
                AuditFields.none().plain("rows", null, handedIn.size()));
        List<String> head = Stream.of("project", "permit", "title", "note", "files", "by", "at", "standing")
                .map(column -> text("permit.handedIn.column." + column, locale))
                .toList();
        return Downloads.spreadsheet(
                text("permit.handedIn.exportFile", locale),
                Spreadsheets.book()
                        .sheet(
                                text("permit.handedIn.title", locale),
                                head,
                                handedIn.stream().map(one -> row(one, locale)).toList())
                        .bytes());
    }

    private List<Object> row(HandedIn one, Locale locale) {
        return List.of(
                one.projectName(),
                one.permitName(),
                one.title(),
                one.note(),
                one.files(),
                one.by(),
                one.at().atZone(BusinessClock.ZONE).toLocalDate(),
                text(one.withdrawn() ? "permit.handedIn.withdrawn" : "permit.handedIn.standing", locale));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
