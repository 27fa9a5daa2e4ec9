package lianxi.supervision.measure;

import static lianxi.shared.Moments.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import lianxi.shared.Actor;
import lianxi.supervision.ProposalId;
import lianxi.supervision.TalkId;
import lianxi.supervision.finding.FindingThread;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of talks and proposals (办理记录), told on their findings' pages; entries are only ever added. */
@Component
class MeasureLog implements FindingThread {

    private static final String TALK = "supervision.measure.talk.done.";
    private static final String PROPOSAL = "supervision.measure.proposal.done.";

    private final JdbcClient jdbc;
    private final Clock clock;

    MeasureLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void append(Actor actor, TalkId talk, TalkAction action, String note) {
        append(actor, talk.value(), null, action.name(), note);
    }

    void append(Actor actor, ProposalId proposal, ProposalAction action, String note) {
        append(actor, null, proposal.value(), action.name(), note);
    }

    private void append(Actor actor, @Nullable Long talk, @Nullable Long proposal, String kind, String note) {
        jdbc.sql("""
                        insert into supervision_measure_entry (talk_id, proposal_id, kind, at, by_name, person, note)
                        values (:talk, :proposal, :kind, :at, :by, :person, :note)""")
                .param("talk", talk)
                .param("proposal", proposal)
                .param("kind", kind)
                .param("at", at(clock.instant()))
                .param("by", actor.name())
                .param("person", actor.person() == null ? null : actor.person().value())
                .param("note", note)
                .update();
    }

    /** What was done with a talk, oldest first; who prepares reads the drafting too. */
    List<MeasureEntry> of(TalkId talk, boolean knows) {
        return jdbc.sql("select * from supervision_measure_entry where talk_id = :talk"
                        + " and (:knows or kind not in ('DRAFT', 'EDIT')) order by id")
                .param("talk", talk.value())
                .param("knows", knows)
                .query((row, n) -> entry(row, TALK))
                .list();
    }

    List<MeasureEntry> of(ProposalId proposal) {
        return jdbc.sql("select * from supervision_measure_entry where proposal_id = ? order by id")
                .param(proposal.value())
                .query((row, n) -> entry(row, PROPOSAL))
                .list();
    }

    private static MeasureEntry entry(ResultSet row, String prefix) throws SQLException {
        return new MeasureEntry(
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                prefix + row.getString("kind"),
                row.getString("note"));
    }

    /** Of a talk what the unit knows; of a proposal nothing that the unit would read, since it reads the finding. */
    @Override
    public String select() {
        return """
                select e.at, e.by_name, 'supervision.measure.talk.done.' || e.kind as what, cast(null as text) as arg,
                       e.note as words, '/supervision/talks/' || e.talk_id as path
                  from supervision_measure_entry e join supervision_talk t on t.id = e.talk_id
                 where t.finding_id = :finding
                   and (:knows or e.kind not in ('DRAFT', 'EDIT') and t.notified_at is not null)
                union all
                select e.at, e.by_name, 'supervision.measure.proposal.done.' || e.kind, null, e.note,
                       '/supervision/proposals/' || e.proposal_id
                  from supervision_measure_entry e join supervision_proposal p on p.id = e.proposal_id
                 where p.finding_id = :finding
                   and (:knows or :paper and e.kind in ('APPROVE', 'APPROVE_ON_PAPER', 'HAND_OVER'))""";
    }
}
