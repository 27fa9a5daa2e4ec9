package lianxi.notification.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import lianxi.notification.MailFilter;
import lianxi.notification.MailView;
import lianxi.notification.Outbox;
import lianxi.notification.OutboxDesk;
import lianxi.notification.OutboxId;
import lianxi.notification.OutboxQueries;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.Slice;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
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

/** The office's view of outgoing mail (发件箱): what did not arrive, and what was done about it. */
@Controller
class OutboxController {

    private static final String LIST = "/notifications/outbox";

    private final Outbox outbox;
    private final OutboxQueries queries;
    private final OutboxDesk desk;
    private final Idempotency idempotency;

    OutboxController(Outbox outbox, OutboxQueries queries, OutboxDesk desk, Idempotency idempotency) {
        this.outbox = outbox;
        this.queries = queries;
        this.desk = desk;
        this.idempotency = idempotency;
    }

    @GetMapping(LIST)
    String list(
            @RequestParam(defaultValue = "UNDELIVERED") String show,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        MailFilter filter = Arrays.stream(MailFilter.values())
                .filter(one -> one.name().equals(show))
                .findFirst()
                .orElse(MailFilter.UNDELIVERED);
        Slice<MailView> mails = queries.page(filter, Pages.within(page));
        model.addAttribute("mails", mails.rows());
        model.addAttribute("filter", filter);
        model.addAttribute("filters", MailFilter.values());
        model.addAttribute("configured", outbox.isConfigured());
        model.addAttribute("prev", Pages.prev(LIST + "?show=" + filter, mails));
        model.addAttribute("next", Pages.next(LIST + "?show=" + filter, mails));
        return "notification/outbox";
    }

    @GetMapping(LIST + "/{id}")
    String mail(@PathVariable OutboxId id, Model model) {
        NotificationCallForm form = new NotificationCallForm();
        form.setKey(FormKeys.fresh());
        model.addAttribute(form);
        return page(id, model);
    }

    @PostMapping(LIST + "/{id}/retry")
    String retry(Actor actor, @PathVariable OutboxId id, RedirectAttributes redirect) {
        desk.retry(actor, id);
        Flash.done(redirect, outbox.isConfigured() ? "notification.outbox.retried" : "notification.outbox.waiting");
        return "redirect:" + LIST + "/" + id;
    }

    @PostMapping(LIST + "/{id}/told")
    String told(
            Actor actor,
            @PathVariable OutboxId id,
            @Valid @ModelAttribute NotificationCallForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        return Submission.submit(
                binding,
                () -> page(id, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    desk.toldByPhone(actor, id, form.getNote());
                    Flash.done(redirect, "notification.outbox.told");
                    return "redirect:" + LIST;
                }));
    }

    private String page(OutboxId id, Model model) {
        model.addAttribute("mail", queries.mail(id));
        model.addAttribute("configured", outbox.isConfigured());
        return "notification/mail";
    }
}
