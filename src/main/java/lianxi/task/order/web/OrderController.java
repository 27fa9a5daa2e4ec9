package lianxi.task.order.web;

import jakarta.validation.Valid;
import lianxi.document.DocumentState;
import lianxi.shared.Actor;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import lianxi.task.order.OrderId;
import lianxi.task.order.OrderQueries;
import lianxi.task.order.OrderService;
import lianxi.task.order.OrderView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One 督办单: its page and its form. */
@Controller
@RequestMapping("/orders/{id}")
class OrderController {

    private final OrderQueries queries;
    private final OrderService service;
    private final OrderPages pages;

    OrderController(OrderQueries queries, OrderService service, OrderPages pages) {
        this.queries = queries;
        this.service = service;
        this.pages = pages;
    }

    @GetMapping
    String show(Actor actor, @PathVariable OrderId id, Model model) {
        return pages.detail(actor, queries.order(actor, id), model);
    }

    @GetMapping("/edit")
    String edit(Actor actor, @PathVariable OrderId id, Model model) {
        OrderView order = queries.order(actor, id);
        UrgingController.requireOffice(actor);
        if (order.document().state() != DocumentState.DRAFT) {
            return "redirect:/orders/" + id;
        }
        model.addAttribute("taskOrderForm", TaskOrderForm.of(order));
        return form(order, model);
    }

    @PostMapping("/edit")
    String save(
            Actor actor,
            @PathVariable OrderId id,
            @Valid @ModelAttribute TaskOrderForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        OrderView order = queries.order(actor, id);
        UrgingController.requireOffice(actor);
        return Submission.submit(binding, () -> form(order, model), () -> {
            service.edit(actor, id, form.expectedVersion(), form.text());
            Flash.done(redirect, "task.order.done.edited");
            return "redirect:/orders/" + id;
        });
    }

    private static String form(OrderView order, Model model) {
        model.addAttribute("order", order);
        return "task/order/form";
    }
}
