package lianxi.meeting.decision;

import java.util.Collection;
import java.util.Map;
import lianxi.task.OriginSource;
import lianxi.task.OriginView;
import lianxi.task.TaskOrigin;
import org.springframework.stereotype.Component;

/** Decisions as what tasks come from (任务来源：会议议定). */
@Component
class DecisionOrigins implements OriginSource {

    private final DecisionQueries queries;

    DecisionOrigins(DecisionQueries queries) {
        this.queries = queries;
    }

    @Override
    public String kind() {
        return TaskOrigin.DECISION;
    }

    @Override
    public Map<Long, OriginView> views(Collection<Long> ids) {
        return queries.originViews(ids);
    }
}
