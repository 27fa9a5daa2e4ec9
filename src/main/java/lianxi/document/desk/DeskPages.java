package lianxi.document.desk;

import java.util.List;
import java.util.stream.IntStream;
import lianxi.document.DeliveryView;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentRecord;
import lianxi.document.DocumentState;
import lianxi.document.DocumentView;
import lianxi.document.PrintedFile;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.web.FormKeys;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills a document's own page with what all of them show: its sheets, what may be done, who has it, what happened to it. */
@Component
public class DeskPages {

    private final DocumentQueries documents;

    DeskPages(DocumentQueries documents) {
        this.documents = documents;
    }

    public void fill(Actor actor, DocumentPage page, PrintedFile file, Model model) {
        DocumentView document = page.document();
        DocumentRecord record = documents.record(document);
        List<DeliveryView> deliveries = document.state() == DocumentState.ISSUED ? record.deliveries() : List.of();
        model.addAttribute("desk", page);
        model.addAttribute(
                "pages", IntStream.rangeClosed(1, file.pages()).boxed().toList());
        model.addAttribute("key", FormKeys.fresh());
        model.addAttribute(
                "deliveries", actor.is(Role.LEADER) || document.series().isKeptBy(actor) ? deliveries : List.of());
        model.addAttribute(
                "received",
                deliveries.stream().filter(DeliveryView::isConfirmed).count());
        model.addAttribute(
                "history", actor.readsEverything() || document.series().isKeptBy(actor) ? record.history() : List.of());
        model.addAttribute("scans", record.scans());
        model.addAttribute("opens", documents.isRecipient(actor, deliveries));
        model.addAttribute("countersigns", document.submittedAt() == null ? List.of() : record.countersigns());
        model.addAttribute("mine", Desks.unitsOf(actor));
        model.addAttribute(
                "acts",
                DocumentActs.of(
                        actor,
                        document,
                        document.state() == DocumentState.IN_REVIEW && documents.maySign(actor, document),
                        documents.awaitsAcknowledgement(actor, deliveries)));
    }
}
