package lianxi.supervision.finding;

import java.util.Optional;
import java.util.Set;
import lianxi.supervision.finding.FindingView.MatterName;
import lianxi.task.order.MatterKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names the task, permit step or problem that a finding is about (相关事项). */
@Component
class FindingMatters {

    static final Set<String> KINDS = Set.of("task", "permit-step", "problem");

    private final JdbcClient jdbc;

    FindingMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its name and page; empty where there is no such thing. One query. */
    Optional<MatterName> name(MatterKey matter) {
        return jdbc.sql("""
                        select title, '/tasks/' || id as path from task where :kind = 'task' and id = :id
                        union all
                        select title, '/problems/' || id from problem where :kind = 'problem' and id = :id
                        union all
                        select j.name || chr(12288) || y.name, '/permits/' || t.id
                          from permit_step s
                          join permit_track t on t.id = s.track_id
                          join permit_type y on y.code = t.code
                          join project j on j.id = t.project_id
                         where :kind = 'permit-step' and s.id = :id""")
                .param("kind", matter.kind())
                .param("id", matter.id())
                .query((row, number) -> new MatterName(row.getString("title"), row.getString("path")))
                .optional();
    }
}
