package lianxi.problem;

import java.util.List;
import lianxi.document.attachment.AttachmentAccess;
import lianxi.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of a problem's entries (问题佐证材料): read by whoever reads the problem. */
@Component
class ProblemFiles implements AttachmentAccess {

    static final String KIND = "problem-entry";

    private final JdbcClient jdbc;

    ProblemFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, long entry) {
        List<Boolean> found = jdbc.sql("select true from problem p join problem_entry e on e.problem_id = p.id "
                        + "left join project j on j.id = p.project_id where e.id = :entry and " + ProblemScope.READABLE)
                .param("entry", entry)
                .params(ProblemScope.params(actor))
                .query(Boolean.class)
                .list();
        return !found.isEmpty();
    }
}
