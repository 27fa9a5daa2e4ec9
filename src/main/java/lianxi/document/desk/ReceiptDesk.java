package lianxi.document.desk;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import lianxi.document.DeliveryId;
import lianxi.document.DeliveryView;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 已读, 签收 by recipients; 登记送达 by the office for what went on paper. */
public abstract class ReceiptDesk {

    private final DocumentCase cases;
    private final DeskTools tools;

    protected ReceiptDesk(DocumentCase cases, DeskTools tools) {
        this.cases = cases;
        this.tools = tools;
    }

    /** document.js: a recipient has the page before the eyes. */
    @PostMapping("/opened")
    public ResponseEntity<Void> opened(Actor actor, @PathVariable long id) {
        tools.delivery().open(actor, cases.page(actor, id).document().id());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/acknowledge")
    public String acknowledge(
            Actor actor, @PathVariable long id, @ModelAttribute DocumentActForm form, RedirectAttributes redirect) {
        DocumentPage page = cases.page(actor, id);
        return tools.idempotency().once(actor, form.getKey(), () -> {
            tools.delivery().acknowledge(actor, page.document().id());
            Flash.done(redirect, "document.done.acknowledged");
            return page.redirect();
        });
    }

    @GetMapping("/deliveries/{delivery}")
    public String ask(Actor actor, @PathVariable long id, @PathVariable DeliveryId delivery, Model model) {
        DocumentPage page = cases.page(actor, id);
        DocumentReceiptForm form = new DocumentReceiptForm();
        form.setKey(FormKeys.fresh());
        form.setReceivedOn(LocalDate.now(tools.clock()));
        form.setReceivedAt(LocalTime.now(tools.clock()).truncatedTo(ChronoUnit.MINUTES));
        model.addAttribute("documentReceiptForm", form);
        return page(actor, page, delivery, model);
    }

    @PostMapping("/deliveries/{delivery}")
    public String record(
            Actor actor,
            @PathVariable long id,
            @PathVariable DeliveryId delivery,
            @Valid @ModelAttribute DocumentReceiptForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        DocumentPage page = cases.page(actor, id);
        return Submission.submit(
                binding,
                () -> page(actor, page, delivery, model),
                () -> tools.idempotency().once(actor, form.getKey(), () -> {
                    tools.delivery()
                            .recordReceipt(
                                    actor,
                                    page.document().id(),
                                    delivery,
                                    form.getReceivedBy(),
                                    form.getReceivedOn()
                                            .atTime(form.getReceivedAt())
                                            .atZone(tools.clock().getZone())
                                            .toInstant());
                    Flash.done(redirect, "document.done.received");
                    return page.redirect();
                }));
    }

    private String page(Actor actor, DocumentPage page, DeliveryId id, Model model) {
        page.requireKeeper(actor);
        DeliveryView delivery = tools.queries().deliveries(page.document().id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        model.addAttribute("desk", page);
        model.addAttribute("delivery", delivery);
        return "document/receipt";
    }
}
