package lianxi.supervision.measure.web;

import jakarta.validation.Valid;
import java.util.List;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Downloads;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Option;
import lianxi.shared.web.Submission;
import lianxi.supervision.TalkId;
import lianxi.supervision.measure.MeasureFiles;
import lianxi.supervision.measure.TalkAction;
import lianxi.supervision.measure.TalkQueries;
import lianxi.supervision.measure.TalkService;
import lianxi.supervision.measure.TalkView;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One talk: its page, its paper, its draft and changes to it. */
@Controller
@RequestMapping("/supervision/talks")
class TalkController {

    private final TalkQueries queries;
    private final TalkService service;
    private final MeasureFiles files;
    private final MeasureChoices choices;
    private final Idempotency idempotency;

    TalkController(
            TalkQueries queries,
            TalkService service,
            MeasureFiles files,
            MeasureChoices choices,
            Idempotency idempotency) {
        this.queries = queries;
        this.service = service;
        this.files = files;
        this.choices = choices;
        this.idempotency = idempotency;
    }

    static void require(TalkView talk, TalkAction action) {
        if (!talk.may(action)) {
            throw new ForbiddenException();
        }
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable TalkId id, Model model) {
        TalkView talk = queries.view(actor, id);
        model.addAttribute("talk", talk);
        model.addAttribute("reads", choices.reads(actor, talk.line().subject()));
        model.addAttribute("paper", !actor.writesFor(talk.line().subject().unit()));
        model.addAttribute("key", FormKeys.fresh());
        return "supervision/measure/talk";
    }

    @GetMapping("/{id}.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable TalkId id) {
        TalkView talk = queries.view(actor, id);
        return Downloads.pdf("talk-" + id + ".pdf", files.of(talk));
    }

    @GetMapping("/new")
    String begin(Actor actor, Model model) {
        MeasureController.requireSupervisor(actor);
        model.addAttribute("supervisionMeasureForm", new SupervisionMeasureForm());
        return beginning(model);
    }

    @PostMapping("/new")
    String draft(
            Actor actor,
            @Valid @ModelAttribute SupervisionMeasureForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        MeasureController.requireSupervisor(actor);
        return Submission.submit(
                binding,
                () -> beginning(model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    TalkId id = service.draft(actor, form.getAbout());
                    Flash.done(redirect, "supervision.measure.flash.talk.DRAFT");
                    return "redirect:/supervision/talks/" + id;
                }));
    }

    private String beginning(Model model) {
        List<Option> findings = choices.findings();
        model.addAttribute("findings", findings);
        model.addAttribute("rung", "TALK");
        model.addAttribute("action", "/supervision/talks/new");
        model.addAttribute("back", "/supervision/talks");
        return "supervision/measure/new";
    }

    @GetMapping("/{id}/edit")
    String edit(Actor actor, @PathVariable TalkId id, Model model) {
        TalkView talk = queries.view(actor, id);
        require(talk, TalkAction.EDIT);
        model.addAttribute("supervisionTalkForm", SupervisionTalkForm.of(talk.line()));
        return form(talk, model);
    }

    @PostMapping("/{id}/edit")
    String save(
            Actor actor,
            @PathVariable TalkId id,
            @Valid @ModelAttribute SupervisionTalkForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        TalkView talk = queries.view(actor, id);
        require(talk, TalkAction.EDIT);
        return Submission.submit(
                binding,
                () -> form(talk, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.edit(actor, id, form.expectedVersion(), form.text());
                    Flash.done(redirect, "supervision.measure.flash.talk.EDIT");
                    return "redirect:/supervision/talks/" + id;
                }));
    }

    private static String form(TalkView talk, Model model) {
        model.addAttribute("talk", talk);
        return "supervision/measure/talk-form";
    }
}
