package lianxi.project.web;

import jakarta.validation.Valid;
import java.util.Locale;
import lianxi.document.attachment.Attachments;
import lianxi.project.extension.ExtensionAsking;
import lianxi.project.extension.ExtensionCase;
import lianxi.project.extension.ExtensionId;
import lianxi.project.extension.ExtensionQueries;
import lianxi.project.extension.ExtensionService;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.Role;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /extensions}: a unit asks for a later date, the office director or the 组长 decides (延期审批). */
@Controller
class ExtensionController {

    private final ExtensionQueries queries;
    private final ExtensionService service;
    private final ExtensionPages pages;
    private final Attachments attachments;
    private final Idempotency idempotency;

    ExtensionController(
            ExtensionQueries queries,
            ExtensionService service,
            ExtensionPages pages,
            Attachments attachments,
            Idempotency idempotency) {
        this.attachments = attachments;
        this.queries = queries;
        this.service = service;
        this.pages = pages;
        this.idempotency = idempotency;
    }

    @GetMapping("/extensions")
    String list(Actor actor, @RequestParam(defaultValue = "") String show, Model model, Locale locale) {
        return pages.list(actor, show, model, locale);
    }

    @GetMapping("/extensions/{id}")
    String show(Actor actor, @PathVariable ExtensionId id, Model model) {
        return pages.detail(actor, queries.read(actor, id), model);
    }

    @GetMapping("/extensions/new")
    String blank(Actor actor, @RequestParam(defaultValue = "") String subject, Model model) {
        ExtensionAsking asking = asking(actor, SubjectKey.parse(subject));
        ProjectExtensionForm form = new ProjectExtensionForm();
        form.setSubject(subject);
        model.addAttribute("projectExtensionForm", form);
        return pages.ask(asking, model);
    }

    @PostMapping("/extensions")
    String ask(
            Actor actor,
            @Valid @ModelAttribute ProjectExtensionForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        SubjectKey subject = SubjectKey.parse(form.getSubject());
        ExtensionAsking asking = asking(actor, subject);
        attachments.stage(actor, form.getFiles(), binding);
        return Submission.submit(
                binding,
                () -> pages.ask(asking, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    ExtensionId id = service.ask(actor, form.toRequest(subject));
                    Flash.done(redirect, "project.extension.asked");
                    return "redirect:/extensions/" + id;
                }));
    }

    @PostMapping("/extensions/{id}/decide")
    String decide(
            Actor actor,
            @PathVariable ExtensionId id,
            @Valid @ModelAttribute ProjectDecisionForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        ExtensionCase one = queries.read(actor, id);
        if (!actor.isAny(Role.LEADER, Role.OFFICE) || one.view().isPending() && !one.mayDecide()) {
            throw new ForbiddenException();
        }
        return Submission.submit(
                binding,
                () -> pages.detail(actor, queries.read(actor, id), model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.decide(actor, id, form.isGrant(), form.toNote(), form.getVersion());
                    Flash.done(redirect, form.isGrant() ? "project.extension.granted" : "project.extension.refusal");
                    return "redirect:/extensions/" + id;
                }));
    }

    @PostMapping("/extensions/{id}/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable ExtensionId id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        queries.view(actor, id);
        return idempotency.once(actor, key, () -> {
            service.withdraw(actor, id, version);
            Flash.done(redirect, "project.extension.withdrawn");
            return "redirect:/extensions/" + id;
        });
    }

    private ExtensionAsking asking(Actor actor, SubjectKey subject) {
        return queries.asking(actor, subject.kind(), subject.id());
    }
}
