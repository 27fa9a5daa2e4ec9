package lianxi.briefing.web;

import jakarta.validation.Valid;
import java.util.Optional;
import lianxi.briefing.PrintSettingService;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentQueries.FirstNumbers;
import lianxi.document.DocumentService;
import lianxi.document.NumberSeries;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 版式设置: the office names the briefing, its issuer, whom it is for, and its first number. */
@Controller
@RequestMapping("/briefings/settings")
class PrintSettingsController {

    private final PrintSettingService service;
    private final DocumentService documents;
    private final DocumentQueries queries;
    private final Idempotency idempotency;

    PrintSettingsController(
            PrintSettingService service, DocumentService documents, DocumentQueries queries, Idempotency idempotency) {
        this.service = service;
        this.documents = documents;
        this.queries = queries;
        this.idempotency = idempotency;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        BriefingPages.requireOffice(actor);
        BriefingSettingsForm form = BriefingSettingsForm.of(service.current());
        form.setKey(FormKeys.fresh());
        Optional<FirstNumbers> first = queries.firstNumbers(NumberSeries.BRIEFING);
        first.ifPresent(numbers -> {
            form.setFirstNumber(numbers.number());
            form.setFirstOverall(numbers.overall());
        });
        model.addAttribute("briefingSettingsForm", form);
        return page(model);
    }

    @PostMapping
    String save(
            Actor actor,
            @Valid @ModelAttribute BriefingSettingsForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        BriefingPages.requireOffice(actor);
        return Submission.submit(
                binding,
                () -> page(model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.change(actor, form.settings());
                    begin(actor, form);
                    Flash.done(redirect, "briefing.done.settings");
                    return "redirect:/briefings/settings";
                }));
    }

    private void begin(Actor actor, BriefingSettingsForm form) {
        FirstNumbers wanted = form.getFirstNumber() == null || form.getFirstOverall() == null
                ? null
                : new FirstNumbers(form.getFirstNumber(), form.getFirstOverall());
        Optional<FirstNumbers> now = queries.firstNumbers(NumberSeries.BRIEFING);
        if (wanted != null && now.isPresent() && !now.get().equals(wanted)) {
            documents.beginSeries(actor, NumberSeries.BRIEFING, wanted.number(), wanted.overall());
        }
    }

    private String page(Model model) {
        model.addAttribute(
                "numbersOpen", queries.firstNumbers(NumberSeries.BRIEFING).isPresent());
        return "briefing/settings";
    }
}
