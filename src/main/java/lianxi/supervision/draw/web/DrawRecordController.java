package lianxi.supervision.draw.web;

import jakarta.validation.Valid;
import java.util.Locale;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.DrawId;
import lianxi.supervision.PlanItemId;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.draw.DrawBasis;
import lianxi.supervision.draw.DrawService;
import lianxi.supervision.draw.DrawSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records the lists of a draw (登记候选名单), from a plan's item or outside any plan. */
@Controller
class DrawRecordController {

    private final DrawService service;
    private final DrawForms forms;
    private final Idempotency idempotency;

    DrawRecordController(DrawService service, DrawForms forms, Idempotency idempotency) {
        this.service = service;
        this.forms = forms;
        this.idempotency = idempotency;
    }

    @GetMapping("/supervision/draws/new")
    String blank(
            Actor actor,
            @RequestParam(required = false) @Nullable PlanItemId item,
            @RequestParam(required = false) @Nullable DrawSubject subject,
            @RequestParam(required = false) @Nullable CheckMatter matter,
            Model model,
            Locale locale) {
        requireSupervisor(actor);
        if (item == null && (subject == null || matter == null)) {
            return forms.choose(model, locale);
        }
        DrawBasis basis = forms.basis(item, subject, matter);
        SupervisionDrawForm form = forms.fresh(basis);
        model.addAttribute("supervisionDrawForm", form);
        return forms.fill(basis, form, model, locale);
    }

    @PostMapping(DrawListQuery.PATH)
    String record(
            Actor actor,
            @Valid @ModelAttribute SupervisionDrawForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        requireSupervisor(actor);
        if (form.getItem() == null && (form.getSubject() == null || form.getMatter() == null)) {
            return forms.choose(model, locale);
        }
        return Submission.submit(
                binding,
                () -> forms.fill(forms.basis(form.getItem(), form.getSubject(), form.getMatter()), form, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    DrawId id = service.record(actor, form.toCommand());
                    Flash.done(redirect, "supervision.draw.done.recorded");
                    return DrawController.page(id);
                }));
    }

    private static void requireSupervisor(Actor actor) {
        if (!SupervisionRights.supervises(actor)) {
            throw new ForbiddenException();
        }
    }
}
