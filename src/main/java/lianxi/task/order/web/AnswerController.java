package lianxi.task.order.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import lianxi.document.DocumentState;
import lianxi.document.attachment.Attachments;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Option;
import lianxi.shared.web.Submission;
import lianxi.task.order.AnswerService;
import lianxi.task.order.OrderId;
import lianxi.task.order.OrderQueries;
import lianxi.task.order.OrderView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 答复 of a unit to a 督办单, or by the office for a unit that phones in. */
@Controller
@RequestMapping("/orders/{id}/answer")
class AnswerController {

    private final OrderQueries queries;
    private final AnswerService service;
    private final Attachments attachments;
    private final Idempotency idempotency;
    private final MessageSource messages;
    private final Clock clock;

    AnswerController(
            OrderQueries queries,
            AnswerService service,
            Attachments attachments,
            Idempotency idempotency,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.service = service;
        this.attachments = attachments;
        this.idempotency = idempotency;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String ask(Actor actor, @PathVariable OrderId id, Model model, Locale locale) {
        OrderView order = answerable(actor, id);
        if (order.document().state() != DocumentState.ISSUED) {
            return "redirect:/orders/" + id;
        }
        TaskAnswerForm form = new TaskAnswerForm();
        form.toldNow(ZonedDateTime.now(clock));
        model.addAttribute("taskAnswerForm", form);
        return page(actor, order, model, locale);
    }

    @PostMapping
    String answer(
            Actor actor,
            @PathVariable OrderId id,
            @Valid @ModelAttribute TaskAnswerForm form,
            BindingResult binding,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        OrderView order = answerable(actor, id);
        attachments.stage(actor, form.getFiles(), binding);
        return Submission.submit(
                binding,
                () -> page(actor, order, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.answer(actor, id, form.command());
                    Flash.done(redirect, "task.order.done.answered");
                    return "redirect:/orders/" + id;
                }));
    }

    private OrderView answerable(Actor actor, OrderId id) {
        OrderView order = queries.order(actor, id);
        if (!actor.mayActFor(order.unit())) {
            throw new ForbiddenException();
        }
        return order;
    }

    private String page(Actor actor, OrderView order, Model model, Locale locale) {
        model.addAttribute("order", order);
        model.addAttribute("filing", !actor.writesFor(order.unit()));
        model.addAttribute(
                "channels",
                Arrays.stream(FiledFor.Channel.values())
                        .map(one -> Option.of(one, messages.getMessage(one.messageKey(), null, locale)))
                        .toList());
        return "task/order/answer";
    }
}
