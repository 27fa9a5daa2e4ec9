package lianxi.project.schedule;

import java.util.List;
import lianxi.project.ProjectId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads approved baselines (基线). */
@Component
@Transactional(readOnly = true)
public class BaselineQueries {

    private final Baselines baselines;

    BaselineQueries(Baselines baselines) {
        this.baselines = baselines;
    }

    /** Those of the project, the latest first. */
    public List<BaselineView> of(ProjectId project) {
        return baselines.of(project);
    }
}
