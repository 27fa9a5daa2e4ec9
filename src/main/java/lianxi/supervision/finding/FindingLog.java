package lianxi.supervision.finding;

import static lianxi.shared.Moments.at;

import java.time.Clock;
import lianxi.shared.Actor;
import lianxi.supervision.FindingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of findings (处理记录); entries are only ever added. */
@Component
class FindingLog implements FindingThread {

    private final JdbcClient jdbc;
    private final Clock clock;

    FindingLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return the entry's id, to which files may be bound */
    long append(Actor actor, FindingId finding, FindingAction action, String note) {
        return jdbc.sql("""
                        insert into supervision_finding_entry (finding_id, kind, at, by_name, person, note)
                        values (:finding, :kind, :at, :by, :person, :note) returning id""")
                .param("finding", finding.value())
                .param("kind", action.name())
                .param("at", at(clock.instant()))
                .param("by", actor.name())
                .param("person", actor.person() == null ? null : actor.person().value())
                .param("note", note)
                .query(Long.class)
                .single();
    }

    @Override
    public String select() {
        return """
                select e.at, e.by_name, 'supervision.finding.done.' || e.kind as what, cast(null as text) as arg,
                       e.note as words, cast(null as text) as path
                  from supervision_finding_entry e where e.finding_id = :finding
                   and (not :paper or e.kind <> 'EDIT')""";
    }
}
