package lianxi.meeting.decision;

import lianxi.document.attachment.AttachmentAccess;
import lianxi.shared.Actor;
import org.springframework.stereotype.Component;

/** Evidence with which a decision was struck off (销号佐证); read by the office, leaders and members, and by the units charged. */
@Component
class DecisionFiles implements AttachmentAccess {

    static final String KIND = "decision-entry";

    private final DecisionQueries queries;

    DecisionFiles(DecisionQueries queries) {
        this.queries = queries;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, long entry) {
        return queries.mayReadEvidence(actor, entry);
    }
}
