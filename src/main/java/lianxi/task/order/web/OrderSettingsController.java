package lianxi.task.order.web;

import jakarta.validation.Valid;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentQueries.FirstNumbers;
import lianxi.document.DocumentService;
import lianxi.document.NumberSeries;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Submission;
import lianxi.task.order.OrderSettingService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 版式设置 of 督办单: the red mark, the issuer, usual copies, and the first number until its first use. */
@Controller
@RequestMapping("/orders/settings")
class OrderSettingsController {

    private final OrderSettingService service;
    private final DocumentService documents;
    private final DocumentQueries queries;
    private final Idempotency idempotency;

    OrderSettingsController(
            OrderSettingService service, DocumentService documents, DocumentQueries queries, Idempotency idempotency) {
        this.service = service;
        this.documents = documents;
        this.queries = queries;
        this.idempotency = idempotency;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        UrgingController.requireOffice(actor);
        TaskOrderSettingsForm form = TaskOrderSettingsForm.of(service.current());
        form.setKey(FormKeys.fresh());
        queries.firstNumbers(NumberSeries.SUPERVISION_ORDER)
                .map(FirstNumbers::number)
                .ifPresent(form::setFirstNumber);
        model.addAttribute("taskOrderSettingsForm", form);
        return page(model);
    }

    @PostMapping
    String save(
            Actor actor,
            @Valid @ModelAttribute TaskOrderSettingsForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        UrgingController.requireOffice(actor);
        return Submission.submit(
                binding,
                () -> page(model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.change(actor, form.settings());
                    begin(actor, form.getFirstNumber());
                    Flash.done(redirect, "task.order.done.settings");
                    return "redirect:/orders/settings";
                }));
    }

    private void begin(Actor actor, @Nullable Integer wanted) {
        queries.firstNumbers(NumberSeries.SUPERVISION_ORDER)
                .filter(now -> wanted != null && wanted != now.number())
                .ifPresent(now -> documents.beginSeries(actor, NumberSeries.SUPERVISION_ORDER, wanted, wanted));
    }

    private String page(Model model) {
        model.addAttribute(
                "numbersOpen",
                queries.firstNumbers(NumberSeries.SUPERVISION_ORDER).isPresent());
        return "task/order/settings";
    }
}
