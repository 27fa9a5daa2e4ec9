package lianxi.task.instruction;

import java.util.Collection;
import java.util.Map;
import lianxi.task.OriginSource;
import lianxi.task.OriginView;
import lianxi.task.TaskOrigin;
import org.springframework.stereotype.Component;

/** Instructions as what tasks come from (任务来源：领导批示). */
@Component
class InstructionOrigins implements OriginSource {

    private final InstructionQueries queries;

    InstructionOrigins(InstructionQueries queries) {
        this.queries = queries;
    }

    @Override
    public String kind() {
        return TaskOrigin.INSTRUCTION;
    }

    @Override
    public Map<Long, OriginView> views(Collection<Long> ids) {
        return queries.originViews(ids);
    }
}
