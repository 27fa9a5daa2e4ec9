package lianxi.task.order;

import static lianxi.shared.Moments.at;

import java.time.Clock;
import java.time.LocalDate;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentState;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.Attachments;
import lianxi.notification.Message;
import lianxi.notification.Notices;
import lianxi.notification.Text;
import lianxi.roster.RosterQueries;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.FiledFor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes units' answers to 督办单 (答复), from the unit itself or by the office for one that phones in. */
@Service
@Transactional
public class AnswerService {

    static final int WORDS_MAX = 2000;

    private final OrderQueries queries;
    private final Attachments attachments;
    private final Notices notices;
    private final RosterQueries roster;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerService(
            OrderQueries queries,
            Attachments attachments,
            Notices notices,
            RosterQueries roster,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.queries = queries;
        this.attachments = attachments;
        this.notices = notices;
        this.roster = roster;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Answers an issued order. */
    @AllowedTo({Role.OFFICE, Role.LEADER, Role.MEMBER, Role.UNIT_HEAD, Role.CONTACT, Role.SUPERVISOR})
    public void answer(Actor actor, OrderId id, AnswerCommand answer) {
        OrderView order = queries.order(actor, id);
        if (!actor.mayActFor(order.unit())) {
            throw new ForbiddenException();
        }
        if (order.document().state() != DocumentState.ISSUED || order.relation() == DocumentRelation.VOIDS) {
            throw new RefusedException(null, "task.refused.order-not-issued");
        }
        if (answer.words().isBlank() || answer.words().length() > WORDS_MAX) {
            throw new RefusedException("words", "task.refused.answer-words", WORDS_MAX);
        }
        FiledFor told = actor.writesFor(order.unit()) ? null : requireTold(answer.told());
        long written = write(actor, id, answer.words(), told);
        attachments.bind(actor, answer.files(), AttachmentFeature.ORDER_ANSWER, AnswerFiles.KIND, written);
        notices.send(
                roster.office(LocalDate.now(clock)).stream()
                        .filter(person -> !person.equals(actor.person()))
                        .toList(),
                Message.of(
                                Text.of("task.notice.answered.title", order.unitName(), order.title()),
                                Text.of("task.urge.words", answer.words()))
                        .at("/orders/" + id));
        audit.record(actor, "task.order-answer", "task_order", id, AuditFields.of("words", null, answer.words()));
    }

    private long write(Actor actor, OrderId id, String words, @Nullable FiledFor told) {
        return jdbc.sql("""
                        insert into task_order_answer (order_id, words, answered_by, answerer, told_by, told_how, told_at,
                                                       answered_at)
                        values (:order, :words, :by, :person, :toldBy, :toldHow, :toldAt, :now) returning id""")
                .param("order", id.value())
                .param("words", words)
                .param("by", actor.name())
                .param("person", actor.person() == null ? null : actor.person().value())
                .param("toldBy", told == null ? null : told.toldBy())
                .param("toldHow", told == null ? null : told.how().name())
                .param("toldAt", told == null ? null : at(told.toldAt()))
                .param("now", at(clock.instant()))
                .query(Long.class)
                .single();
    }

    private FiledFor requireTold(@Nullable FiledFor told) {
        if (told == null || told.toldBy().isBlank() || told.toldBy().length() > FiledFor.NAME_MAX) {
            throw new RefusedException("toldBy", "task.refused.toldBy", FiledFor.NAME_MAX);
        }
        if (told.toldAt().isAfter(clock.instant())) {
            throw new RefusedException("toldOn", "task.refused.toldLater");
        }
        return told;
    }
}
