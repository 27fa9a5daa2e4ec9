package lianxi.notification.web;

import java.util.Optional;
import lianxi.notification.Inbox;
import lianxi.notification.InboxQueries;
import lianxi.notification.MessageId;
import lianxi.notification.MessageView;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.shared.Slice;
import lianxi.shared.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's own inbox (收件箱). */
@Controller
class InboxController {

    private final Inbox inbox;
    private final InboxQueries queries;

    InboxController(Inbox inbox, InboxQueries queries) {
        this.inbox = inbox;
        this.queries = queries;
    }

    @GetMapping("/inbox")
    String list(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        PersonId person = Optional.ofNullable(actor.person()).orElseThrow(NotFoundException::new);
        Slice<MessageView> messages = queries.page(person, Pages.within(page));
        model.addAttribute("messages", messages.rows());
        model.addAttribute("unread", queries.unread(person));
        model.addAttribute("office", actor.is(Role.OFFICE));
        model.addAttribute("prev", Pages.prev("/inbox", messages));
        model.addAttribute("next", Pages.next("/inbox", messages));
        return "notification/inbox";
    }

    @PostMapping("/inbox/{id}/open")
    String open(Actor actor, @PathVariable MessageId id) {
        return "redirect:" + inbox.open(actor, id).orElse("/inbox");
    }

    @PostMapping("/inbox/read-all")
    String readAll(Actor actor, RedirectAttributes redirect) {
        Flash.done(redirect, "notification.inbox.all-read", inbox.readAll(actor));
        return "redirect:/inbox";
    }
}
