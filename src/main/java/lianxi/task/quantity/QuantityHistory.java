package lianxi.task.quantity;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.document.attachment.AttachmentQueries;
import lianxi.document.attachment.AttachmentView;
import lianxi.shared.FiledFor;
import lianxi.shared.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was recorded about a track that the reader is known to be allowed to read. */
@Repository
class QuantityHistory {

    private final JdbcClient jdbc;

    QuantityHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest day first. */
    List<QuantityEntryView> entries(QuantityLine line, boolean withFiles) {
        Map<Long, QuantityEntryView> entries = new LinkedHashMap<>();
        jdbc.sql("select e.*, e.amount + coalesce((select sum(c.amount) from task_quantity_entry c"
                        + " where c.corrects_id = e.id), 0) as standing, " + AttachmentQueries.COLUMNS + """
                          from task_quantity_entry e
                          left join document_attachment a on :files and a.owner_kind = :kind and a.owner_id = e.id
                         where e.quantity_id = :id order by e.done_on desc, e.id desc, a.place""")
                .param("files", withFiles)
                .param("kind", QuantityEvidence.KIND)
                .param("id", line.id().value())
                .query((ResultSet row) -> add(entries, row, line.measure()));
        return List.copyOf(entries.values());
    }

    /** The newest first. */
    List<QuantityPlanView> plans(QuantityLine line) {
        return jdbc.sql("select * from task_quantity_plan where quantity_id = ? order by id desc")
                .param(line.id().value())
                .query((row, number) -> new QuantityPlanView(
                        QuantityRow.plan(row, line.measure()),
                        row.getString("reason"),
                        row.getString("set_by"),
                        row.getTimestamp("set_at").toInstant()))
                .list();
    }

    /** One row per file. */
    private static void add(Map<Long, QuantityEntryView> entries, ResultSet row, Measure measure) throws SQLException {
        long id = row.getLong("id");
        if (!entries.containsKey(id)) {
            entries.put(id, entry(id, row, measure));
        }
        List<AttachmentView> files = entries.get(id).files();
        AttachmentQueries.view(row).ifPresent(files::add);
    }

    private static QuantityEntryView entry(long id, ResultSet row, Measure measure) throws SQLException {
        Long corrects = row.getObject("corrects_id", Long.class);
        BigDecimal amount = measure.exact(row.getBigDecimal("amount"));
        return new QuantityEntryView(
                new QuantityEntryId(id),
                corrects == null ? null : new QuantityEntryId(corrects),
                row.getObject("done_on", LocalDate.class),
                amount,
                measure.exact(row.getBigDecimal("standing")),
                row.getString("note"),
                row.getString("reason"),
                row.getString("over_reason"),
                told(row),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant(),
                new ArrayList<>());
    }

    private static @Nullable FiledFor told(ResultSet row) throws SQLException {
        Instant at = Moments.moment(row, "told_at");
        return at == null
                ? null
                : new FiledFor(row.getString("told_by"), FiledFor.Channel.valueOf(row.getString("told_how")), at);
    }
}
