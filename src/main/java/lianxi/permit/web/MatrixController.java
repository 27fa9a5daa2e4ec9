package lianxi.permit.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.permit.PermitQueries;
import lianxi.permit.TrackLine;
import lianxi.project.ProjectQueries;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.Role;
import lianxi.shared.web.Dates;
import lianxi.shared.web.Downloads;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The matrix projects × permits (手续一览) and its spreadsheet. */
@Controller
class MatrixController {

    private final PermitQueries permits;
    private final ProjectQueries projects;
    private final MatrixPages pages;
    private final RegisterSheet sheet;
    private final MatrixSheet wall;
    private final AuditTrail audit;
    private final Dates dates;
    private final MessageSource messages;
    private final Clock clock;

    MatrixController(
            PermitQueries permits,
            ProjectQueries projects,
            MatrixPages pages,
            RegisterSheet sheet,
            MatrixSheet wall,
            AuditTrail audit,
            Dates dates,
            MessageSource messages,
            Clock clock) {
        this.permits = permits;
        this.projects = projects;
        this.pages = pages;
        this.sheet = sheet;
        this.wall = wall;
        this.audit = audit;
        this.dates = dates;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/permits")
    String matrix(Actor actor, MatrixFilter filter, Locale locale, Model model) {
        requireReader(actor);
        List<TrackLine> lines = permits.visibleTo(actor);
        model.addAttribute("page", pages.page(lines, filter, locale));
        model.addAttribute("office", actor.is(Role.OFFICE));
        model.addAttribute("inside", actor.isInside());
        model.addAttribute("wide", true);
        model.addAttribute("now", dates.moment(clock.instant()));
        model.addAttribute("withoutTracks", withoutTracks(actor, lines));
        return "permit/matrix";
    }

    /** Projects that the office has not asked the catalogue for yet. */
    private List<?> withoutTracks(Actor actor, List<TrackLine> lines) {
        if (!actor.is(Role.OFFICE)) {
            return List.of();
        }
        return projects.all().stream()
                .filter(project ->
                        lines.stream().noneMatch(line -> line.project().equals(project.id())))
                .toList();
    }

    @GetMapping("/permits.xlsx")
    ResponseEntity<byte[]> export(Actor actor, MatrixFilter filter, Locale locale) {
        requireReader(actor);
        List<TrackLine> lines =
                permits.visibleTo(actor).stream().filter(filter::admits).toList();
        recordExport(actor, lines.size());
        return Downloads.spreadsheet(
                messages.getMessage("permit.exportFile", null, locale), sheet.bytes(lines, locale));
    }

    @GetMapping("/permits.pdf")
    ResponseEntity<byte[]> wall(Actor actor, MatrixFilter filter, Locale locale) {
        requireReader(actor);
        MatrixPage page = pages.page(permits.visibleTo(actor), filter, locale);
        recordExport(actor, page.rows().size());
        return Downloads.pdf(
                messages.getMessage("permit.wallFile", null, locale),
                wall.bytes(page, dates.moment(clock.instant()), locale));
    }

    private void recordExport(Actor actor, int rows) {
        audit.recordAlone(
                actor,
                "permit.export",
                "permit_track",
                null,
                AuditResult.DONE,
                AuditFields.none().plain("rows", null, rows));
    }

    private static void requireReader(Actor actor) {
        if (!actor.isInside() && !actor.is(Role.UNDERTAKER)) {
            throw new NotFoundException();
        }
    }
}
