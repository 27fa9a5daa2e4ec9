package lianxi.task.order;

import java.time.Clock;
import java.time.LocalDate;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.document.DocumentId;
import lianxi.document.DocumentNumber;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentService;
import lianxi.document.NumberSeries;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Drafts, edits and supersedes 督办单. Review, signature and sending are the document's. */
@Service
@Transactional
public class OrderService {

    private static final String OBJECT = "task_order";
    private static final int REASON_MAX = 500;
    private static final int LONGEST_YEARS = 2;

    private final SupervisionOrders orders;
    private final OrderQueries queries;
    private final LadderQueries ladder;
    private final OrderDrafts drafts;
    private final OrderWords words;
    private final DocumentService documents;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    OrderService(
            SupervisionOrders orders,
            OrderQueries queries,
            LadderQueries ladder,
            OrderDrafts drafts,
            OrderWords words,
            DocumentService documents,
            AuditTrail audit,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.orders = orders;
        this.queries = queries;
        this.ladder = ladder;
        this.drafts = drafts;
        this.words = words;
        this.documents = documents;
        this.audit = audit;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Begins the order that the rule has prepared, from what is recorded; a thing that has one keeps it. */
    @AllowedTo(Role.OFFICE)
    public OrderId draft(Actor actor, MatterKey about) {
        lock(about);
        Pressing now = ladder.of(about).orElseThrow(NotFoundException::new);
        if (now.order() != null) {
            return now.order();
        }
        NextRung next = now.next();
        if (next == null || next.rung() != Rung.ORDER) {
            throw new RefusedException(null, "task.refused.order-not-urged");
        }
        if (!next.ready()) {
            throw new RefusedException(null, "task.refused.order-too-early", next.from());
        }
        LadderFacts facts = now.facts();
        OrderText text = drafts.order(now, today());
        DocumentId document = documents.draft(actor, NumberSeries.SUPERVISION_ORDER, text.title());
        OrderId id = orders.saveAndFlush(new SupervisionOrder(
                        document, about, facts.unit(), facts.due(), text, json.writeValueAsString(facts)))
                .id();
        audit.record(actor, "task.order-draft", OBJECT, id, AuditFields.none().plain("about", null, about));
        return id;
    }

    /** Writes the order's text; returns the version that the next edit must name. */
    @AllowedTo(Role.OFFICE)
    public int edit(Actor actor, OrderId id, int version, OrderText text) {
        SupervisionOrder order = find(id);
        documents.requireDraft(actor, order.document());
        order.expect(version, text);
        OrderText before = order.text();
        if (before.equals(text)) {
            return order.version();
        }
        check(text);
        order.edit(text, actor, clock.instant());
        audit.record(
                actor,
                "task.order-edit",
                OBJECT,
                id,
                AuditFields.of("title", before.title(), text.title())
                        .changed("matter", before.matter(), text.matter())
                        .changed("demands", before.demands(), text.demands())
                        .changed("finishBy", before.finishBy(), text.finishBy())
                        .changed("answerBy", before.answerBy(), text.answerBy())
                        .changed("answerTo", before.answerTo(), text.answerTo())
                        .changed("copyTo", before.copyTo(), text.copyTo()));
        return orders.saveAndFlush(order).version();
    }

    /** Withdraws the signed order that nobody has, and goes on with a draft of the same text. */
    @AllowedTo(Role.OFFICE)
    public void withdraw(Actor actor, OrderId id, int documentVersion, String reason) {
        SupervisionOrder order = find(id);
        documents.withdraw(actor, order.document(), documentVersion, reason);
        order.goOnAs(documents.draftAbout(
                actor, order.document(), DocumentRelation.REPLACES, order.text().title()));
        orders.saveAndFlush(order);
        audit.record(actor, "task.order-withdraw", OBJECT, id, AuditFields.none());
    }

    /** Begins an order that corrects (更正) or voids (作废) an issued one and names it. */
    @AllowedTo(Role.OFFICE)
    public OrderId supersede(Actor actor, OrderId id, DocumentRelation as, String reason) {
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new RefusedException("reason", "document.refused.reason", REASON_MAX);
        }
        SupervisionOrder earlier = find(id);
        OrderText text = opening(earlier, as, reason);
        DocumentId document = documents.draftAbout(actor, earlier.document(), as, text.title());
        OrderId made = orders.saveAndFlush(new SupervisionOrder(document, earlier, as, text))
                .id();
        audit.record(
                actor,
                as == DocumentRelation.VOIDS ? "task.order-void" : "task.order-correct",
                OBJECT,
                made,
                AuditFields.none().plain("supersedes", null, id));
        return made;
    }

    private OrderText opening(SupervisionOrder earlier, DocumentRelation as, String reason) {
        OrderText text = earlier.text();
        DocumentNumber number = queries.number(earlier.document());
        String line = words.text("task.order.draft." + as, words.numbered(number), text.title(), reason);
        return new OrderText(
                words.text("task.order.draft.title." + as, words.numbered(number)),
                as == DocumentRelation.VOIDS ? line : line + "\n" + text.matter(),
                as == DocumentRelation.VOIDS ? "" : text.demands(),
                text.finishBy(),
                text.answerBy(),
                text.answerTo(),
                text.copyTo());
    }

    private void check(OrderText text) {
        require("title", text.title(), OrderText.TITLE_MAX);
        require("matter", text.matter(), OrderText.TEXT_MAX);
        require("answerTo", text.answerTo(), OrderText.LINE_MAX);
        if (text.demands().length() > OrderText.TEXT_MAX) {
            throw new RefusedException("demands", "task.refused.tooLong", OrderText.TEXT_MAX);
        }
        if (text.copyTo().length() > OrderText.LINE_MAX) {
            throw new RefusedException("copyTo", "task.refused.tooLong", OrderText.LINE_MAX);
        }
        requireDay("answerBy", text.answerBy());
        requireDay("finishBy", text.finishBy());
    }

    private void requireDay(String field, LocalDate day) {
        if (day.isBefore(today())) {
            throw new RefusedException(field, "task.refused.order-past", today());
        }
        if (day.isAfter(today().plusYears(LONGEST_YEARS))) {
            throw new RefusedException(field, "task.refused.order-far", LONGEST_YEARS);
        }
    }

    private static void require(String field, String text, int most) {
        if (text.isBlank() || text.length() > most) {
            throw new RefusedException(field, "task.refused.order-text", most);
        }
    }

    /** One at a time per thing, so that two who draft at once get one order. */
    private void lock(MatterKey about) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("task_order/" + about)
                .query(Integer.class)
                .single();
    }

    private SupervisionOrder find(OrderId id) {
        return orders.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
