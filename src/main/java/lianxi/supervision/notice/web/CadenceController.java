package lianxi.supervision.notice.web;

import jakarta.validation.Valid;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Option;
import lianxi.shared.web.Submission;
import lianxi.supervision.notice.CadenceKind;
import lianxi.supervision.notice.CadenceService;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 通报周期: how often the product drafts a notice. */
@Controller
@RequestMapping("/supervision/notices/settings")
class CadenceController {

    private final CadenceService service;
    private final Idempotency idempotency;
    private final MessageSource messages;

    CadenceController(CadenceService service, Idempotency idempotency, MessageSource messages) {
        this.service = service;
        this.idempotency = idempotency;
        this.messages = messages;
    }

    @GetMapping
    String show(Actor actor, Model model, Locale locale) {
        Notices.requireSupervisor(actor);
        model.addAttribute("supervisionCadenceForm", SupervisionCadenceForm.of(service.current()));
        return page(model, locale);
    }

    @PostMapping
    String save(
            Actor actor,
            @Valid @ModelAttribute SupervisionCadenceForm form,
            BindingResult binding,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        Notices.requireSupervisor(actor);
        form.check(binding);
        return Submission.submit(
                binding,
                () -> page(model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.change(actor, form.getVersion(), form.cadence());
                    Flash.done(redirect, "supervision.notice.done.cadence");
                    return "redirect:/supervision/notices/settings";
                }));
    }

    private String page(Model model, Locale locale) {
        model.addAttribute("current", service.current());
        model.addAttribute("kinds", options(CadenceKind.values(), CadenceKind::messageKey, locale));
        model.addAttribute(
                "weekdays", options(DayOfWeek.values(), day -> "supervision.notice.weekday." + day.getValue(), locale));
        return "supervision/notice/settings";
    }

    private <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> key, Locale locale) {
        return Arrays.stream(values)
                .map(one -> Option.of(one, messages.getMessage(key.apply(one), null, locale)))
                .toList();
    }
}
