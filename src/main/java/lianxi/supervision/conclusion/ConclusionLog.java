package lianxi.supervision.conclusion;

import static lianxi.shared.Moments.at;

import java.time.Clock;
import lianxi.shared.Actor;
import lianxi.supervision.ConclusionId;
import lianxi.supervision.finding.FindingThread;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of conclusions and their reviews (办理记录), told on their findings' pages; entries are only ever added. */
@Component
class ConclusionLog implements FindingThread {

    private final JdbcClient jdbc;
    private final Clock clock;

    ConclusionLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void append(Actor actor, ConclusionId conclusion, String kind, String note) {
        jdbc.sql("""
                        insert into supervision_conclusion_entry (conclusion_id, kind, at, by_name, person, note)
                        values (:conclusion, :kind, :at, :by, :person, :note)""")
                .param("conclusion", conclusion.value())
                .param("kind", kind)
                .param("at", at(clock.instant()))
                .param("by", actor.name())
                .param("person", actor.person() == null ? null : actor.person().value())
                .param("note", note)
                .update();
    }

    /** Drafts and what is proposed in a review stay among those who prepare and decide. */
    @Override
    public String select() {
        return """
                select e.at, e.by_name, 'supervision.conclusion.done.' || e.kind as what, cast(null as text) as arg,
                       e.note as words, '/supervision/conclusions/' || e.conclusion_id as path
                  from supervision_conclusion_finding f
                  join supervision_conclusion_entry e on e.conclusion_id = f.conclusion_id
                 where f.finding_id = :finding
                   and (:knows or e.kind in ('SIGN', 'RECEIVE', 'REPLACE', 'REVOKE', 'REVIEW_REQUEST',
                                             'REVIEW_WITHDRAW', 'REVIEW_DECIDE'))""";
    }
}
