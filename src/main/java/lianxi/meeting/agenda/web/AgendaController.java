package lianxi.meeting.agenda.web;

import java.util.Locale;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingView;
import lianxi.meeting.agenda.AgendaDirection;
import lianxi.meeting.agenda.AgendaFiles;
import lianxi.meeting.agenda.AgendaItemId;
import lianxi.meeting.agenda.AgendaOffers;
import lianxi.meeting.agenda.AgendaService;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.NotFoundException;
import lianxi.shared.web.Downloads;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A meeting's agenda (议程): read, printed, filled from the pool, refreshed. */
@Controller
class AgendaController {

    private final AgendaPages pages;
    private final AgendaOffers offers;
    private final AgendaFiles files;
    private final AgendaService service;
    private final Idempotency idempotency;

    AgendaController(
            AgendaPages pages, AgendaOffers offers, AgendaFiles files, AgendaService service, Idempotency idempotency) {
        this.pages = pages;
        this.offers = offers;
        this.files = files;
        this.service = service;
        this.idempotency = idempotency;
    }

    @GetMapping("/meetings/{id}/agenda")
    String agenda(Actor actor, @PathVariable MeetingId id, Model model) {
        model.addAttribute("page", pages.page(actor, id));
        model.addAttribute("key", FormKeys.fresh());
        return "meeting/agenda/agenda";
    }

    /** @param now as it would go out today, for the office, where another one has gone out */
    @GetMapping("/meetings/{id}/agenda.pdf")
    ResponseEntity<byte[]> pdf(
            Actor actor, @PathVariable MeetingId id, @RequestParam(defaultValue = "false") boolean now) {
        MeetingView meeting = pages.readable(actor, id);
        byte[] pdf = now && actor.readsEverything() ? files.draft(meeting) : files.pdf(meeting);
        return Downloads.pdf(files.fileName(meeting) + ".pdf", pdf);
    }

    @GetMapping("/meetings/{id}/agenda/pool")
    String pool(Actor actor, @PathVariable MeetingId id, Model model) {
        model.addAttribute("meeting", pages.editable(actor, id));
        model.addAttribute("offers", offers.of(id));
        model.addAttribute("key", FormKeys.fresh());
        return "meeting/agenda/pool";
    }

    /** Takes a thing of the pool, or an item that waits since an earlier meeting. */
    @PostMapping("/meetings/{id}/agenda/pool")
    String take(
            Actor actor,
            @PathVariable MeetingId id,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable AgendaItemId item,
            @RequestParam(defaultValue = "") String key,
            RedirectAttributes redirect) {
        pages.editable(actor, id);
        if (subject == null && item == null) {
            throw new NotFoundException();
        }
        return idempotency.once(actor, key, () -> {
            AgendaItemId taken = item == null ? service.take(actor, id, subject) : service.carry(actor, id, item);
            Flash.done(redirect, "meeting.agenda.taken");
            return page(id, taken);
        });
    }

    @PostMapping("/meetings/{id}/agenda/refresh")
    String refresh(
            Actor actor,
            @PathVariable MeetingId id,
            @RequestParam(defaultValue = "") String key,
            RedirectAttributes redirect) {
        pages.editable(actor, id);
        return idempotency.once(actor, key, () -> {
            service.refreshAll(actor, id);
            Flash.done(redirect, "meeting.agenda.refreshed");
            return page(id);
        });
    }

    static String page(MeetingId meeting) {
        return "redirect:/meetings/" + meeting + "/agenda";
    }

    /** The agenda, at the item. */
    static String page(MeetingId meeting, AgendaItemId item) {
        return page(meeting) + "#item-" + item;
    }

    /** The agenda, at the button that was pressed: it has the focus again and moves the item on. */
    static String page(MeetingId meeting, AgendaItemId item, AgendaDirection pressed) {
        return page(meeting) + "#" + pressed.name().toLowerCase(Locale.ROOT) + "-" + item;
    }
}
