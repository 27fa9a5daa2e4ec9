package lianxi.briefing.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import lianxi.briefing.BriefingId;
import lianxi.briefing.BriefingQueries;
import lianxi.briefing.BriefingView;
import lianxi.document.DeliveryId;
import lianxi.document.DeliveryService;
import lianxi.document.DeliveryView;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentView;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.NotFoundException;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 已读, 签收 by recipients; 登记送达 by the office for what went on paper. */
@Controller
@RequestMapping("/briefings/{id}")
class ReceiptController {

    private final BriefingQueries queries;
    private final DocumentQueries documents;
    private final DeliveryService service;
    private final Idempotency idempotency;
    private final Clock clock;

    ReceiptController(
            BriefingQueries queries,
            DocumentQueries documents,
            DeliveryService service,
            Idempotency idempotency,
            Clock clock) {
        this.queries = queries;
        this.documents = documents;
        this.service = service;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** briefing.js: a recipient has the page before the eyes. */
    @PostMapping("/opened")
    ResponseEntity<Void> opened(Actor actor, @PathVariable BriefingId id) {
        service.open(actor, queries.document(actor, id).id());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/acknowledge")
    String acknowledge(
            Actor actor,
            @PathVariable BriefingId id,
            @ModelAttribute BriefingActForm form,
            RedirectAttributes redirect) {
        DocumentView document = queries.document(actor, id);
        return idempotency.once(actor, form.getKey(), () -> {
            service.acknowledge(actor, document.id());
            Flash.done(redirect, "briefing.done.acknowledged");
            return BriefingPages.redirect(id);
        });
    }

    @GetMapping("/deliveries/{delivery}")
    String ask(Actor actor, @PathVariable BriefingId id, @PathVariable DeliveryId delivery, Model model) {
        BriefingView briefing = queries.briefing(actor, id);
        BriefingReceiptForm form = new BriefingReceiptForm();
        form.setKey(FormKeys.fresh());
        form.setReceivedOn(LocalDate.now(clock));
        form.setReceivedAt(LocalTime.now(clock).truncatedTo(ChronoUnit.MINUTES));
        model.addAttribute("briefingReceiptForm", form);
        return page(actor, briefing, delivery, model);
    }

    @PostMapping("/deliveries/{delivery}")
    String record(
            Actor actor,
            @PathVariable BriefingId id,
            @PathVariable DeliveryId delivery,
            @Valid @ModelAttribute BriefingReceiptForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        BriefingView briefing = queries.briefing(actor, id);
        return Submission.submit(
                binding,
                () -> page(actor, briefing, delivery, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.recordReceipt(
                            actor,
                            briefing.document().id(),
                            delivery,
                            form.getReceivedBy(),
                            form.getReceivedOn()
                                    .atTime(form.getReceivedAt())
                                    .atZone(clock.getZone())
                                    .toInstant());
                    Flash.done(redirect, "briefing.done.received");
                    return BriefingPages.redirect(id);
                }));
    }

    private String page(Actor actor, BriefingView briefing, DeliveryId id, Model model) {
        BriefingPages.requireOffice(actor);
        DeliveryView delivery = documents.deliveries(briefing.document().id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        model.addAttribute("briefing", briefing);
        model.addAttribute("delivery", delivery);
        return "briefing/receipt";
    }
}
