package lianxi.meeting.agenda.web;

import jakarta.validation.Valid;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingView;
import lianxi.meeting.agenda.AgendaDirection;
import lianxi.meeting.agenda.AgendaItemId;
import lianxi.meeting.agenda.AgendaItemView;
import lianxi.meeting.agenda.AgendaService;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The items of an agenda (议题): added, edited, ordered, put off, taken out and back. */
@Controller
@RequestMapping("/meetings/{id}/agenda")
class AgendaItemController {

    private final AgendaPages pages;
    private final AgendaService service;
    private final Idempotency idempotency;

    AgendaItemController(AgendaPages pages, AgendaService service, Idempotency idempotency) {
        this.pages = pages;
        this.service = service;
        this.idempotency = idempotency;
    }

    @GetMapping("/new")
    String blank(Actor actor, @PathVariable MeetingId id, Model model) {
        MeetingView meeting = pages.editable(actor, id);
        model.addAttribute("meetingAgendaItemForm", new MeetingAgendaItemForm());
        return form(meeting, null, model);
    }

    @PostMapping("/new")
    String add(
            Actor actor,
            @PathVariable MeetingId id,
            @Valid @ModelAttribute MeetingAgendaItemForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        MeetingView meeting = pages.editable(actor, id);
        return Submission.submit(
                binding,
                () -> form(meeting, null, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    AgendaItemId made = service.add(actor, id, form.toCommand());
                    Flash.done(redirect, "meeting.agenda.added");
                    return AgendaController.page(id, made);
                }));
    }

    @GetMapping("/items/{item}/edit")
    String edit(Actor actor, @PathVariable MeetingId id, @PathVariable AgendaItemId item, Model model) {
        MeetingView meeting = pages.editable(actor, id);
        AgendaItemView view = pages.item(id, item);
        model.addAttribute("meetingAgendaItemForm", pages.form(view));
        return form(meeting, view, model);
    }

    @PostMapping("/items/{item}/edit")
    String save(
            Actor actor,
            @PathVariable MeetingId id,
            @PathVariable AgendaItemId item,
            @Valid @ModelAttribute MeetingAgendaItemForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        MeetingView meeting = pages.editable(actor, id);
        AgendaItemView view = pages.item(id, item);
        return Submission.submit(
                binding,
                () -> form(meeting, view, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.edit(actor, item, form.expectedVersion(), form.toCommand());
                    Flash.done(redirect, "meeting.agenda.edited");
                    return AgendaController.page(id, item);
                }));
    }

    @GetMapping("/items/{item}/defer")
    String deferring(Actor actor, @PathVariable MeetingId id, @PathVariable AgendaItemId item, Model model) {
        MeetingView meeting = pages.deferrable(actor, id);
        model.addAttribute("meetingAgendaDeferForm", new MeetingAgendaDeferForm());
        return defer(meeting, pages.item(id, item), model);
    }

    @PostMapping("/items/{item}/defer")
    String defer(
            Actor actor,
            @PathVariable MeetingId id,
            @PathVariable AgendaItemId item,
            @Valid @ModelAttribute MeetingAgendaDeferForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        MeetingView meeting = pages.deferrable(actor, id);
        AgendaItemView view = pages.item(id, item);
        return Submission.submit(
                binding,
                () -> defer(meeting, view, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.defer(actor, item, form.getNote());
                    Flash.done(redirect, "meeting.agenda.deferred");
                    return AgendaController.page(id, item);
                }));
    }

    @PostMapping("/items/{item}/move")
    String move(
            Actor actor,
            @PathVariable MeetingId id,
            @PathVariable AgendaItemId item,
            @RequestParam AgendaDirection to,
            @RequestParam(defaultValue = "") String key) {
        pages.editable(actor, id);
        pages.item(id, item);
        return idempotency.once(actor, key, () -> {
            service.move(actor, item, to);
            return AgendaController.page(id, item, to);
        });
    }

    @PostMapping("/items/{item}/remove")
    String remove(
            Actor actor,
            @PathVariable MeetingId id,
            @PathVariable AgendaItemId item,
            @RequestParam(defaultValue = "") String key,
            RedirectAttributes redirect) {
        pages.editable(actor, id);
        pages.item(id, item);
        return idempotency.once(actor, key, () -> {
            service.remove(actor, item);
            Flash.done(redirect, "meeting.agenda.removed");
            return AgendaController.page(id, item);
        });
    }

    @PostMapping("/items/{item}/restore")
    String restore(
            Actor actor,
            @PathVariable MeetingId id,
            @PathVariable AgendaItemId item,
            @RequestParam(defaultValue = "") String key,
            RedirectAttributes redirect) {
        pages.deferrable(actor, id);
        pages.item(id, item);
        return idempotency.once(actor, key, () -> {
            service.restore(actor, item);
            Flash.done(redirect, "meeting.agenda.restored");
            return AgendaController.page(id, item);
        });
    }

    @PostMapping("/items/{item}/refresh")
    String refresh(
            Actor actor,
            @PathVariable MeetingId id,
            @PathVariable AgendaItemId item,
            @RequestParam(defaultValue = "") String key,
            RedirectAttributes redirect) {
        pages.editable(actor, id);
        pages.item(id, item);
        return idempotency.once(actor, key, () -> {
            service.refresh(actor, item);
            Flash.done(redirect, "meeting.agenda.refreshed");
            return AgendaController.page(id, item);
        });
    }

    private String form(MeetingView meeting, @Nullable AgendaItemView item, Model model) {
        model.addAttribute("meeting", meeting);
        model.addAttribute("item", item);
        model.addAttribute("units", pages.units());
        return "meeting/agenda/form";
    }

    private static String defer(MeetingView meeting, AgendaItemView item, Model model) {
        model.addAttribute("meeting", meeting);
        model.addAttribute("item", item);
        return "meeting/agenda/defer";
    }
}
