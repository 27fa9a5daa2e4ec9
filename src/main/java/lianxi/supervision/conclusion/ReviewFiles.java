package lianxi.supervision.conclusion;

import java.util.List;
import lianxi.document.attachment.AttachmentAccess;
import lianxi.shared.Actor;
import lianxi.supervision.finding.FindingQueries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of a request for a review (复核申请材料): read by whoever reads the conclusion. */
@Component
class ReviewFiles implements AttachmentAccess {

    static final String KIND = "supervision-review";

    private final JdbcClient jdbc;

    ReviewFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, long review) {
        List<Boolean> found = FindingQueries.scope(
                        jdbc.sql("select true from supervision_review r join supervision_conclusion c "
                                + "on c.id = r.conclusion_id where r.id = :review and " + ConclusionRows.READABLE),
                        actor)
                .param("review", review)
                .query(Boolean.class)
                .list();
        return !found.isEmpty();
    }
}
