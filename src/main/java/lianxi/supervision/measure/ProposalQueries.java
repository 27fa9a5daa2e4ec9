package lianxi.supervision.measure;

import static lianxi.supervision.measure.MeasureRow.day;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import lianxi.document.attachment.AttachmentQueries;
import lianxi.document.attachment.AttachmentView;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.Slice;
import lianxi.supervision.FindingId;
import lianxi.supervision.ProposalId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads proposals within the reader's scope: who prepares and approves all, once approved the leading group, never the unit. */
@Component
@Transactional(readOnly = true)
public class ProposalQueries {

    private static final int MOST = 5000;

    private final MeasureScope scope;
    private final MeasureLog log;
    private final ProposalApprovers approvers;
    private final AttachmentQueries attachments;
    private final JdbcClient jdbc;

    ProposalQueries(
            MeasureScope scope,
            MeasureLog log,
            ProposalApprovers approvers,
            AttachmentQueries attachments,
            JdbcClient jdbc) {
        this.scope = scope;
        this.log = log;
        this.approvers = approvers;
        this.attachments = attachments;
        this.jdbc = jdbc;
    }

    /** A page of the list, the newest first; one query. */
    public Slice<ProposalLine> list(Actor actor, ProposalFilter filter) {
        return Slice.of(
                find(actor, filter, ProposalFilter.PAGE + 1), filter.before() == null ? 0 : 1, ProposalFilter.PAGE);
    }

    /** All that the filter admits, for the spreadsheet. */
    public List<ProposalLine> all(Actor actor, ProposalFilter filter) {
        return find(actor, filter.olderThan(null), MOST);
    }

    /** The proposals about a finding, oldest first, whoever asks; who is shown them, the caller decides. */
    public List<ProposalLine> ofFinding(FindingId finding) {
        return jdbc.sql(MeasureRow.PROPOSALS + "p.finding_id = :finding order by p.id")
                .param("finding", finding.value())
                .query(MeasureRow::proposal)
                .list();
    }

    /**
     * One proposal with everything its page shows; at most five queries.
     *
     * @throws NotFoundException if there is none, or none that the actor may know of
     */
    public ProposalView view(Actor actor, ProposalId id) {
        boolean standsIn = scope.standsIn(actor);
        Found found = jdbc.sql(MeasureRow.PROPOSALS + "p.id = :id")
                .param("id", id.value())
                .query(Found::of)
                .optional()
                .filter(one -> MeasureRights.readsProposal(
                        actor, one.line().subject().unit(), one.line().state(), standsIn))
                .orElseThrow(NotFoundException::new);
        ProposalLine line = found.line();
        return new ProposalView(
                line,
                found.draftedBy(),
                found.submittedBy(),
                found.submittedOn(),
                found.ownUnit(),
                found.approval(),
                found.handing(),
                log.of(id),
                line.state() == ProposalState.SUBMITTED
                        ? approvers.names(line.subject().unit())
                        : List.of(),
                scans(found.approval(), id),
                MeasureRights.may(actor, line.subject().unit(), line.state(), standsIn));
    }

    private List<AttachmentView> scans(@Nullable Approval approval, ProposalId id) {
        boolean paper = approval != null && approval.recordedBy() != null;
        return paper ? attachments.of(ProposalScans.KIND, id.value()) : List.of();
    }

    private List<ProposalLine> find(Actor actor, ProposalFilter filter, int most) {
        return jdbc.sql(MeasureRow.PROPOSALS + MeasureScope.PROPOSAL + """
                          and (cast(:unit as bigint) is null or p.unit_id = :unit)
                          and (cast(:state as text) is null or p.state = :state)
                          and (cast(:before as bigint) is null or p.id < :before)
                        order by p.id desc limit :most""")
                .params(scope.ofProposals(actor))
                .param("unit", filter.unit() == null ? null : filter.unit().value())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("before", filter.before())
                .param("most", most)
                .query(MeasureRow::proposal)
                .list();
    }

    /** A row with what only its own page needs. */
    private record Found(
            ProposalLine line,
            String draftedBy,
            @Nullable String submittedBy,
            java.time.@Nullable LocalDate submittedOn,
            boolean ownUnit,
            @Nullable Approval approval,
            @Nullable Handing handing) {

        static Found of(ResultSet row, int number) throws SQLException {
            var approved = day(row, "approved_on");
            var handed = day(row, "handed_on");
            return new Found(
                    MeasureRow.proposal(row, number),
                    row.getString("drafted_by"),
                    row.getString("submitted_by"),
                    day(row, "submitted_on"),
                    row.getBoolean("own_unit"),
                    approved == null
                            ? null
                            : new Approval(
                                    row.getString("approved_by"),
                                    approved,
                                    row.getString("authority"),
                                    row.getString("recorded_by")),
                    handed == null
                            ? null
                            : new Handing(
                                    handed,
                                    Handing.Way.valueOf(row.getString("handed_how")),
                                    row.getString("receiver")));
        }
    }
}
