package lianxi.briefing.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.briefing.BriefingId;
import lianxi.briefing.BriefingQueries;
import lianxi.briefing.BriefingView;
import lianxi.briefing.Recipients;
import lianxi.briefing.Recipients.Candidate;
import lianxi.document.DeliveryChannel;
import lianxi.document.DeliveryService;
import lianxi.document.Dispatch;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentState;
import lianxi.document.DocumentView;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 发送: whom a signed briefing goes to, each by a way of its own. */
@Controller
@RequestMapping("/briefings/{id}/send")
class SendController {

    private final BriefingQueries queries;
    private final DocumentQueries documents;
    private final Recipients recipients;
    private final DeliveryService service;
    private final Idempotency idempotency;

    SendController(
            BriefingQueries queries,
            DocumentQueries documents,
            Recipients recipients,
            DeliveryService service,
            Idempotency idempotency) {
        this.queries = queries;
        this.documents = documents;
        this.recipients = recipients;
        this.service = service;
        this.idempotency = idempotency;
    }

    @GetMapping
    String choose(Actor actor, @PathVariable BriefingId id, Model model) {
        BriefingView briefing = queries.briefing(actor, id);
        BriefingPages.requireOffice(actor);
        DocumentView document = briefing.document();
        if (!document.state().stands()) {
            return BriefingPages.redirect(id);
        }
        List<Candidate> candidates = recipients.of(document, document.dated());
        BriefingSendForm form = BriefingSendForm.of(candidates, document.state() == DocumentState.SIGNED);
        form.setKey(FormKeys.fresh());
        form.setVersion(document.version());
        model.addAttribute("briefingSendForm", form);
        return page(briefing, form, candidates, model);
    }

    @PostMapping
    String send(
            Actor actor,
            @PathVariable BriefingId id,
            @ModelAttribute BriefingSendForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        BriefingView briefing = queries.briefing(actor, id);
        BriefingPages.requireOffice(actor);
        DocumentView document = briefing.document();
        if (!document.state().stands()) {
            return BriefingPages.redirect(id);
        }
        List<Candidate> candidates = recipients.of(document, document.dated());
        return Submission.submit(
                binding,
                () -> page(briefing, form, candidates, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    List<Dispatch> chosen = form.dispatches(candidates);
                    service.send(actor, document.id(), form.getVersion(), chosen);
                    Flash.done(redirect, "briefing.done.sent", chosen.size());
                    return BriefingPages.redirect(id);
                }));
    }

    private String page(BriefingView briefing, BriefingSendForm form, List<Candidate> candidates, Model model) {
        Map<String, Candidate> byCode = new HashMap<>();
        candidates.forEach(candidate -> byCode.put(candidate.code(), candidate));
        Set<String> already = documents.deliveries(briefing.document().id()).stream()
                .map(delivery -> delivery.person() != null
                        ? "person-" + delivery.person().value()
                        : "unit-"
                                + (delivery.unit() == null ? 0 : delivery.unit().value()))
                .collect(Collectors.toSet());
        model.addAttribute("briefing", briefing);
        model.addAttribute("candidates", byCode);
        model.addAttribute("already", already);
        model.addAttribute("groups", groups(form, byCode));
        model.addAttribute("channels", DeliveryChannel.values());
        return "briefing/send";
    }

    /** Which part of the page each row stands in: the usual recipients, other units, those outside the roster. */
    private static List<String> groups(BriefingSendForm form, Map<String, Candidate> candidates) {
        return form.getRows().stream()
                .map(row -> candidates.get(row.getCode()))
                .map(who -> who == null ? "OTHERS" : who.person() != null || who.usual() ? "USUAL" : "UNITS")
                .toList();
    }
}
