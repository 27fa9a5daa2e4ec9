package lianxi.document.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.document.DeliveryChannel;
import lianxi.document.Dispatch;
import lianxi.document.DocumentState;
import lianxi.shared.Actor;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Submission;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 发送: whom a signed document goes to, each by a way of its own. */
public abstract class SendingDesk {

    private final DocumentCase cases;
    private final DeskTools tools;

    protected SendingDesk(DocumentCase cases, DeskTools tools) {
        this.cases = cases;
        this.tools = tools;
    }

    @GetMapping("/send")
    public String choose(Actor actor, @PathVariable long id, Model model) {
        DocumentPage page = cases.page(actor, id);
        page.requireKeeper(actor);
        if (!page.state().stands()) {
            return page.redirect();
        }
        List<Candidate> candidates = cases.candidates(page);
        DocumentSendForm form = DocumentSendForm.of(candidates, page.state() == DocumentState.SIGNED);
        form.setKey(FormKeys.fresh());
        form.setVersion(page.document().version());
        model.addAttribute("documentSendForm", form);
        return page(page, form, candidates, model);
    }

    @PostMapping("/send")
    public String send(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute DocumentSendForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        DocumentPage page = cases.page(actor, id);
        page.requireKeeper(actor);
        if (!page.state().stands()) {
            return page.redirect();
        }
        List<Candidate> candidates = cases.candidates(page);
        return Submission.submit(
                binding,
                () -> page(page, form, candidates, model),
                () -> tools.idempotency().once(actor, form.getKey(), () -> {
                    List<Dispatch> chosen = form.dispatches(candidates);
                    tools.delivery().send(actor, page.document().id(), form.getVersion(), chosen);
                    Flash.done(redirect, "document.done.sent", chosen.size());
                    return page.redirect();
                }));
    }

    private String page(DocumentPage page, DocumentSendForm form, List<Candidate> candidates, Model model) {
        Map<String, Candidate> byCode = new HashMap<>();
        candidates.forEach(candidate -> byCode.put(candidate.code(), candidate));
        Set<String> already = tools.queries().deliveries(page.document().id()).stream()
                .map(delivery -> delivery.person() != null
                        ? "person-" + delivery.person().value()
                        : "unit-"
                                + (delivery.unit() == null ? 0 : delivery.unit().value()))
                .collect(Collectors.toSet());
        model.addAttribute("desk", page);
        model.addAttribute("candidates", byCode);
        model.addAttribute("already", already);
        model.addAttribute("groups", groups(form, byCode));
        model.addAttribute("channels", DeliveryChannel.values());
        return "document/send";
    }

    /** Which part of the page each row stands in: the usual recipients, other units, those outside the roster. */
    private static List<String> groups(DocumentSendForm form, Map<String, Candidate> candidates) {
        return form.getRows().stream()
                .map(row -> candidates.get(row.getCode()))
                .map(who -> who == null ? "OTHERS" : who.person() != null || who.usual() ? "USUAL" : "UNITS")
                .toList();
    }
}
