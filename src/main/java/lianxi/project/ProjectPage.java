package lianxi.project;

import java.util.List;

/**
 * A project as its own page begins (项目页).
 *
 * @param changes what its dates were before, oldest change first
 */
public record ProjectPage(ProjectView project, List<DateChange> changes) {

    public ProjectPage {
        changes = List.copyOf(changes);
    }
}
