package lianxi.supervision.measure;

import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import lianxi.shared.UnitId;
import lianxi.supervision.FindingId;
import lianxi.supervision.ProposalId;
import lianxi.supervision.TalkId;
import lianxi.task.order.MatterKey;
import org.jspecify.annotations.Nullable;

/** Reads lines out of rows of talks and proposals. */
final class MeasureRow {

    static final String TALKS = """
            select t.*, u.short_name as unit_name,
                   (select count(*) from supervision_talk_commitment c where c.talk_id = t.id) as commitments
              from supervision_talk t
              join roster_unit u on u.id = t.unit_id
             where\s""";

    static final String PROPOSALS = """
            select p.*, u.short_name as unit_name
              from supervision_proposal p
              join roster_unit u on u.id = p.unit_id
             where\s""";

    private MeasureRow() {}

    static TalkLine talk(ResultSet row, int number) throws SQLException {
        return new TalkLine(
                new TalkId(row.getLong("id")),
                subject(row),
                new TalkText(
                        row.getString("post"),
                        row.getString("talkers"),
                        Objects.requireNonNull(day(row, "day")),
                        row.getObject("at", LocalTime.class),
                        row.getString("place"),
                        row.getString("why"),
                        row.getString("points")),
                TalkState.valueOf(row.getString("state")),
                moment(row, "notified_at"),
                day(row, "held_on"),
                row.getInt("commitments"),
                row.getInt("version"));
    }

    static ProposalLine proposal(ResultSet row, int number) throws SQLException {
        Long talk = row.getObject("talk_id", Long.class);
        return new ProposalLine(
                new ProposalId(row.getLong("id")),
                subject(row),
                new ProposalText(
                        row.getString("title"),
                        row.getString("post"),
                        row.getString("addressee"),
                        row.getString("facts"),
                        row.getString("basis"),
                        row.getString("proposal")),
                ProposalState.valueOf(row.getString("state")),
                talk == null ? null : new TalkId(talk),
                row.getTimestamp("drafted_at").toInstant(),
                row.getString("approved_by"),
                day(row, "approved_on"),
                day(row, "handed_on"),
                row.getInt("version"));
    }

    private static MeasureSubject subject(ResultSet row) throws SQLException {
        Long finding = row.getObject("finding_id", Long.class);
        String kind = row.getString("matter_kind");
        return new MeasureSubject(
                finding == null ? null : new FindingId(finding),
                kind == null ? null : new MatterKey(kind, row.getLong("matter_id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                row.getString("about"),
                day(row, "due"));
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
