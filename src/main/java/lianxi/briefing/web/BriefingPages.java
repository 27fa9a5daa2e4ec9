package lianxi.briefing.web;

import java.time.ZonedDateTime;
import lianxi.briefing.BriefingFiles;
import lianxi.briefing.BriefingId;
import lianxi.briefing.BriefingQueries;
import lianxi.briefing.BriefingView;
import lianxi.briefing.Section;
import lianxi.calendar.WorkCalendars;
import lianxi.document.DocumentView;
import lianxi.document.desk.DeskPages;
import lianxi.document.desk.DocumentPage;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of one briefing have in common. */
@Component
class BriefingPages {

    private final BriefingQueries queries;
    private final BriefingFiles files;
    private final DeskPages desk;
    private final WorkCalendars calendars;

    BriefingPages(BriefingQueries queries, BriefingFiles files, DeskPages desk, WorkCalendars calendars) {
        this.queries = queries;
        this.files = files;
        this.desk = desk;
        this.calendars = calendars;
    }

    static String redirect(BriefingId id) {
        return "redirect:/briefings/" + id;
    }

    static DocumentPage page(BriefingView briefing) {
        return page(briefing.id(), briefing.version(), briefing.document());
    }

    static DocumentPage page(BriefingId id, int version, DocumentView document) {
        return new DocumentPage(document, "/briefings/" + id, "briefings", version + "." + document.version());
    }

    /** To be asked once the actor is known to read the thing, so that 403 tells nothing. */
    static void requireOffice(Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
    }

    /** The briefing's own page with all that the actor may do. */
    String detail(Actor actor, BriefingId id, Model model) {
        BriefingView briefing = queries.briefing(actor, id);
        desk.fill(actor, page(briefing), files.file(briefing), model);
        model.addAttribute("briefing", briefing);
        model.addAttribute("document", briefing.document());
        model.addAttribute("slotToCome", slotToCome(briefing));
        return "briefing/detail";
    }

    /** The form's page: sections beside the names of figures that they may use. */
    String form(BriefingView briefing, Model model) {
        model.addAttribute("briefing", briefing);
        model.addAttribute("sections", Section.values());
        model.addAttribute("names", queries.names(briefing));
        return "briefing/form";
    }

    /** The slot of a draft whose data end before it; null where they end at it. */
    @Nullable
    ZonedDateTime slotToCome(BriefingView briefing) {
        boolean unsigned = briefing.document().number() == null && briefing.relation() == null;
        return briefing.week()
                .slot(calendars.current())
                .filter(slot -> unsigned && briefing.figures().cutOff().isBefore(slot.toInstant()))
                .orElse(null);
    }
}
