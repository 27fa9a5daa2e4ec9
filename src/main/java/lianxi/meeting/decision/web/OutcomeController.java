package lianxi.meeting.decision.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.agenda.AgendaItemId;
import lianxi.meeting.agenda.AgendaItemState;
import lianxi.meeting.agenda.AgendaQueries;
import lianxi.meeting.decision.OutcomeId;
import lianxi.meeting.decision.OutcomeKind;
import lianxi.meeting.decision.OutcomeQueries;
import lianxi.meeting.decision.OutcomeService;
import lianxi.meeting.decision.OutcomeView;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.NotFoundException;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Option;
import lianxi.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a meeting came to (议定结果): recorded, edited, taken back and restored from the meeting's page. */
@Controller
class OutcomeController {

    private final OutcomeService service;
    private final OutcomeQueries queries;
    private final AgendaQueries agendas;
    private final MeetingQueries meetings;
    private final UnitOptions options;
    private final Idempotency idempotency;
    private final MessageSource messages;

    OutcomeController(
            OutcomeService service,
            OutcomeQueries queries,
            AgendaQueries agendas,
            MeetingQueries meetings,
            UnitOptions options,
            Idempotency idempotency,
            MessageSource messages) {
        this.service = service;
        this.queries = queries;
        this.agendas = agendas;
        this.meetings = meetings;
        this.options = options;
        this.idempotency = idempotency;
        this.messages = messages;
    }

    @GetMapping("/meetings/{id}/outcomes/new")
    String begin(
            Actor actor,
            @PathVariable MeetingId id,
            @RequestParam(required = false) @Nullable AgendaItemId item,
            Model model,
            Locale locale) {
        DecisionController.requireOffice(actor);
        if (!OutcomeQueries.areTakenIn(meetings.view(id).state())) {
            return back(id);
        }
        MeetingOutcomeForm form = new MeetingOutcomeForm();
        form.setItem(item);
        model.addAttribute("meetingOutcomeForm", form);
        return page(id, null, form, model, locale);
    }

    @PostMapping("/meetings/{id}/outcomes/new")
    String add(
            Actor actor,
            @PathVariable MeetingId id,
            @Valid @ModelAttribute MeetingOutcomeForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        DecisionController.requireOffice(actor);
        return Submission.submit(
                binding,
                () -> page(id, null, form, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.add(actor, id, form.command());
                    Flash.done(redirect, "meeting.outcome.done.added");
                    return back(id);
                }));
    }

    @GetMapping("/meetings/outcomes/{id}/edit")
    String change(Actor actor, @PathVariable OutcomeId id, Model model, Locale locale) {
        DecisionController.requireOffice(actor);
        OutcomeView outcome = find(id);
        if (outcome.registered()) {
            return back(outcome.meeting());
        }
        MeetingOutcomeForm form = MeetingOutcomeForm.of(outcome);
        model.addAttribute("meetingOutcomeForm", form);
        return page(outcome.meeting(), outcome, form, model, locale);
    }

    @PostMapping("/meetings/outcomes/{id}/edit")
    String save(
            Actor actor,
            @PathVariable OutcomeId id,
            @Valid @ModelAttribute MeetingOutcomeForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        DecisionController.requireOffice(actor);
        OutcomeView outcome = find(id);
        return Submission.submit(
                binding,
                () -> page(outcome.meeting(), outcome, form, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.edit(actor, id, form.expectedVersion(), form.command());
                    Flash.done(redirect, "meeting.outcome.done.edited");
                    return back(outcome.meeting());
                }));
    }

    @PostMapping("/meetings/outcomes/{id}/remove")
    String remove(
            Actor actor,
            @PathVariable OutcomeId id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        DecisionController.requireOffice(actor);
        return idempotency.once(actor, key, () -> {
            MeetingId meeting = service.remove(actor, id, version);
            Flash.done(redirect, "meeting.outcome.done.removed");
            return back(meeting);
        });
    }

    @PostMapping("/meetings/outcomes/{id}/restore")
    String restore(Actor actor, @PathVariable OutcomeId id, RedirectAttributes redirect) {
        DecisionController.requireOffice(actor);
        MeetingId meeting = service.restore(actor, id);
        Flash.done(redirect, "meeting.outcome.done.restored");
        return back(meeting);
    }

    private OutcomeView find(OutcomeId id) {
        return queries.find(id).orElseThrow(NotFoundException::new);
    }

    private String page(
            MeetingId id, @Nullable OutcomeView outcome, MeetingOutcomeForm form, Model model, Locale locale) {
        List<Option> kinds = Arrays.stream(OutcomeKind.values())
                .map(kind -> Option.of(kind, messages.getMessage(kind.messageKey(), null, locale)))
                .toList();
        model.addAttribute("meeting", meetings.view(id));
        model.addAttribute("outcome", outcome);
        model.addAttribute("kinds", kinds);
        model.addAttribute("items", items(id, outcome));
        options.add(model, form.getSupportingUnits());
        return "meeting/outcome/form";
    }

    /** The items of the agenda, and the outcome's own even if it was taken out since. */
    private List<Option> items(MeetingId id, @Nullable OutcomeView outcome) {
        return agendas.all(id).stream()
                .filter(item -> item.state() != AgendaItemState.REMOVED
                        || outcome != null && item.id().equals(outcome.item()))
                .map(item ->
                        Option.of(item.id(), item.number() == 0 ? item.title() : item.number() + ". " + item.title()))
                .toList();
    }

    private static String back(MeetingId id) {
        return "redirect:/meetings/" + id + "#outcomes";
    }
}
