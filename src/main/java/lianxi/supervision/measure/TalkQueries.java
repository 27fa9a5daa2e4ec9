package lianxi.supervision.measure;

import static lianxi.supervision.measure.MeasureRow.day;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.Slice;
import lianxi.supervision.FindingId;
import lianxi.supervision.ProposalId;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.TalkId;
import lianxi.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads talks within the reader's scope: the supervision group and the 组长 all, others what the unit was told of. */
@Component
@Transactional(readOnly = true)
public class TalkQueries {

    private static final int MOST = 5000;

    private final MeasureLog log;
    private final JdbcClient jdbc;

    TalkQueries(MeasureLog log, JdbcClient jdbc) {
        this.log = log;
        this.jdbc = jdbc;
    }

    /** A page of the list, the newest first; one query. */
    public Slice<TalkLine> list(Actor actor, TalkFilter filter) {
        return Slice.of(find(actor, filter, TalkFilter.PAGE + 1), filter.before() == null ? 0 : 1, TalkFilter.PAGE);
    }

    /** All that the filter admits, for the spreadsheet. */
    public List<TalkLine> all(Actor actor, TalkFilter filter) {
        return find(actor, filter.olderThan(null), MOST);
    }

    /** The talks about a finding, oldest first, whoever asks; who is shown them, the caller decides. */
    public List<TalkLine> ofFinding(FindingId finding) {
        return jdbc.sql(MeasureRow.TALKS + "t.finding_id = :finding order by t.id")
                .param("finding", finding.value())
                .query(MeasureRow::talk)
                .list();
    }

    /**
     * One talk with everything its page shows; at most four queries.
     *
     * @throws NotFoundException if there is none, or none that the actor may know of
     */
    public TalkView view(Actor actor, TalkId id) {
        boolean knows = SupervisionRights.knowsBeforehand(actor);
        List<Commitment> commitments = commitments(id);
        List<MeasureEntry> entries = log.of(id, knows);
        Optional<ProposalId> proposal = knows ? proposal(id) : Optional.empty();
        return jdbc.sql(MeasureRow.TALKS + "t.id = :id and " + MeasureScope.TALK)
                .params(SupervisionRights.params(actor))
                .param("id", id.value())
                .query((row, n) -> view(actor, row, commitments, entries, proposal))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** The last talk about the same thing that took place; empty for none. */
    Optional<TalkId> before(MeasureSubject subject) {
        return jdbc.sql("""
                        select id from supervision_talk
                         where state in ('HELD', 'CONFIRMED')
                           and (finding_id = :finding or matter_kind = :kind and matter_id = :matter)
                         order by id desc limit 1""")
                .param(
                        "finding",
                        subject.finding() == null ? null : subject.finding().value())
                .param(
                        "kind",
                        subject.matter() == null ? null : subject.matter().kind())
                .param(
                        "matter",
                        subject.matter() == null ? null : subject.matter().id())
                .query((row, n) -> new TalkId(row.getLong(1)))
                .optional();
    }

    List<Commitment> commitments(TalkId id) {
        return jdbc.sql("select * from supervision_talk_commitment where talk_id = ? order by position")
                .param(id.value())
                .query((row, n) -> {
                    Long task = row.getObject("task_id", Long.class);
                    return new Commitment(
                            row.getInt("position"),
                            row.getString("words"),
                            Objects.requireNonNull(day(row, "due")),
                            task == null ? null : new TaskId(task));
                })
                .list();
    }

    private Optional<ProposalId> proposal(TalkId id) {
        return jdbc.sql(
                        "select id from supervision_proposal where talk_id = ? and state <> 'DROPPED' order by id desc limit 1")
                .param(id.value())
                .query((row, n) -> new ProposalId(row.getLong(1)))
                .optional();
    }

    private static TalkView view(
            Actor actor,
            ResultSet row,
            List<Commitment> commitments,
            List<MeasureEntry> entries,
            Optional<ProposalId> proposal)
            throws SQLException {
        TalkLine line = MeasureRow.talk(row, 0);
        return new TalkView(
                line,
                row.getString("notes"),
                commitments,
                row.getString("remarks"),
                row.getString("confirmed_by"),
                day(row, "confirmed_on"),
                row.getBoolean("on_paper"),
                row.getBoolean("own_unit"),
                row.getString("drafted_by"),
                row.getTimestamp("drafted_at").toInstant(),
                entries,
                proposal.orElse(null),
                MeasureRights.may(actor, line.subject().unit(), line.state(), line.notifiedAt() != null));
    }

    private List<TalkLine> find(Actor actor, TalkFilter filter, int most) {
        return jdbc.sql(MeasureRow.TALKS + MeasureScope.TALK + """
                          and (cast(:unit as bigint) is null or t.unit_id = :unit)
                          and (cast(:state as text) is null or t.state = :state)
                          and (cast(:before as bigint) is null or t.id < :before)
                        order by t.id desc limit :most""")
                .params(SupervisionRights.params(actor))
                .param("unit", filter.unit() == null ? null : filter.unit().value())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("before", filter.before())
                .param("most", most)
                .query(MeasureRow::talk)
                .list();
    }
}
