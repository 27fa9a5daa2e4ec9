package lianxi.project.plan;

import java.util.Collection;
import lianxi.notification.Message;
import lianxi.notification.Notices;
import lianxi.notification.Text;
import lianxi.roster.RosterQueries;
import lianxi.shared.PersonId;
import org.springframework.stereotype.Component;

/** Tells the office that a plan was handed in, and the unit what became of it. */
@Component
class PlanNotices {

    private final Notices notices;
    private final PlanPeople people;
    private final RosterQueries roster;

    PlanNotices(Notices notices, PlanPeople people, RosterQueries roster) {
        this.notices = notices;
        this.people = people;
        this.roster = roster;
    }

    void submitted(UnitPlan plan, String by) {
        String unit = roster.unit(plan.unit()).name();
        tell(
                people.office(),
                plan,
                Text.of("project.plan.notice.submitted", unit, plan.number()),
                Text.of("project.plan.notice.submitted.by", by));
    }

    void adopted(UnitPlan plan, String by) {
        tell(
                people.toTell(plan.unit()),
                plan,
                Text.of("project.plan.notice.adopted", plan.number()),
                Text.of("project.plan.notice.adopted.by", by));
    }

    void sentBack(UnitPlan plan, String reason) {
        tell(
                people.toTell(plan.unit()),
                plan,
                Text.of("project.plan.notice.returned", plan.number()),
                Text.of("project.plan.notice.reason", reason));
    }

    private void tell(Collection<PersonId> to, UnitPlan plan, Text title, Text line) {
        if (!to.isEmpty()) {
            notices.send(to, Message.of(title, line).at("/units/" + plan.unit() + "/plan"));
        }
    }
}
