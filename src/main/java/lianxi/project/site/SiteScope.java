package lianxi.project.site;

import lianxi.project.ProjectView;
import lianxi.shared.Actor;
import lianxi.shared.Role;

/** Who files a project's site progress: its undertaker alone; whoever reads the project reads it. */
public final class SiteScope {

    private SiteScope() {}

    public static boolean mayFile(Actor actor, ProjectView project) {
        return actor.is(Role.UNDERTAKER) && actor.belongsTo(project.undertaker());
    }
}
