package lianxi.meeting.decision;

import lianxi.document.attachment.AttachmentAccess;
import lianxi.shared.Actor;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Evidence with which a decision was struck off (销号佐证); read by the office, leaders and members, and by the units charged. */
@Component
class DecisionFiles implements AttachmentAccess {

    static final String KIND = "decision-entry";

    private final JdbcClient jdbc;

    DecisionFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, long entry) {
        return actor.readsEverything() || actor.isInside() && isCharged(actor, entry);
    }

    private boolean isCharged(Actor actor, long entry) {
        return !actor.units().isEmpty()
                && jdbc.sql("""
                                select exists (
                                select 1 from meeting_decision_entry e join meeting_outcome o on o.id = e.outcome_id
                                 where e.id = :entry and (o.lead_unit in (:own) or exists (
                                       select 1 from meeting_outcome_support s
                                        where s.outcome_id = o.id and s.unit_id in (:own))))""")
                        .param("entry", entry)
                        .param("own", actor.units().stream().map(UnitId::value).toList())
                        .query(Boolean.class)
                        .single();
    }
}
