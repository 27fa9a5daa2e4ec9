package lianxi.supervision.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import lianxi.notification.Message;
import lianxi.notification.Notices;
import lianxi.notification.Text;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.supervision.Inspector;
import lianxi.supervision.Inspectors;
import org.springframework.stereotype.Component;

/** Tells the head of supervision that a plan waits, and the group what became of it (计划流转通知). */
@Component
class PlanAnnouncements {

    private final Notices notices;
    private final Inspectors inspectors;
    private final Clock clock;

    PlanAnnouncements(Notices notices, Inspectors inspectors, Clock clock) {
        this.notices = notices;
        this.inspectors = inspectors;
        this.clock = clock;
    }

    void submitted(Actor actor, SupervisionPlan plan) {
        tell(others(actor, true), plan, "submitted", Text.of("supervision.plan.notice.by", actor.name()));
    }

    void approved(Actor actor, SupervisionPlan plan, String by) {
        tell(others(actor, false), plan, "approved", Text.of("supervision.plan.notice.by", by));
    }

    void sentBack(Actor actor, SupervisionPlan plan, String reason) {
        tell(others(actor, false), plan, "returned", Text.of("supervision.plan.notice.reason", reason));
    }

    private List<PersonId> others(Actor actor, boolean headOnly) {
        return inspectors.on(LocalDate.now(clock)).stream()
                .filter(one -> one.head() || !headOnly)
                .map(Inspector::person)
                .filter(person -> !person.equals(actor.person()))
                .toList();
    }

    private void tell(Collection<PersonId> to, SupervisionPlan plan, String what, Text line) {
        if (to.isEmpty()) {
            return;
        }
        PlanPeriod period = plan.period();
        String key = "supervision.plan.notice." + what + (period.isYear() ? ".year" : ".month");
        notices.send(to, Message.of(Text.of(key, period.titleArgs()), line).at("/supervision/plans/" + plan.id()));
    }
}
