package lianxi.project.site;

import java.util.Optional;
import lianxi.document.attachment.AttachmentAccess;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Photographs of a site are read by those who read its project (现场照片). */
@Component
class SiteFiles implements AttachmentAccess {

    static final String KIND = "project-site-entry";

    private final ProjectQueries projects;
    private final JdbcClient jdbc;

    SiteFiles(ProjectQueries projects, JdbcClient jdbc) {
        this.projects = projects;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, long entry) {
        Optional<Long> project = jdbc.sql("select project_id from project_site_entry where id = ?")
                .param(entry)
                .query(Long.class)
                .optional();
        return project.filter(id -> isVisible(actor, new ProjectId(id))).isPresent();
    }

    private boolean isVisible(Actor actor, ProjectId project) {
        try {
            return projects.visible(actor, project) != null;
        } catch (NotFoundException hidden) {
            return false;
        }
    }
}
