package lianxi.supervision.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import lianxi.document.attachment.AttachmentQueries;
import lianxi.document.attachment.AttachmentView;
import lianxi.supervision.ReferralId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all that hangs on a case in one query; whose it is, {@link ReferralDoor} has said. */
@Component
class ReferralRecords {

    private static final String SELECT = "select part.what, " + AttachmentQueries.COLUMNS + """
            , e.kind, e.at, e.by_name, e.note, u.short_name,
                   c.id as archive, c.made_at, c.made_by, c.size as archive_size, c.sha256 as archive_sha256
              from supervision_referral r
             cross join (values ('EVENT'), ('UNIT'), ('RECEIPT'), ('ARCHIVE')) as part (what)
              left join supervision_referral_event e on part.what = 'EVENT' and e.referral_id = r.id
              left join roster_unit u on part.what = 'UNIT' and u.id = any (r.units)
              left join document_attachment a
                     on part.what = 'RECEIPT' and a.owner_kind = :receipt and a.owner_id = r.id
              left join supervision_referral_archive c on part.what = 'ARCHIVE' and c.id = (
                        select max(l.id) from supervision_referral_archive l where l.referral_id = r.id)
             where r.id = :id and coalesce(e.kind, u.short_name, a.file_name, c.made_by) is not null
             order by e.id, u.position, a.place""";

    private final JdbcClient jdbc;

    ReferralRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ReferralRecord of(ReferralId id) {
        List<ReferralEvent> events = new ArrayList<>();
        List<String> units = new ArrayList<>();
        List<AttachmentView> receipts = new ArrayList<>();
        @Nullable ArchiveView[] archive = new ArchiveView[1];
        jdbc.sql(SELECT)
                .param("id", id.value())
                .param("receipt", ReferralFiles.RECEIPT)
                .query(row -> {
                    switch (row.getString("what")) {
                        case "EVENT" -> events.add(event(row));
                        case "UNIT" -> units.add(row.getString("short_name"));
                        case "RECEIPT" -> AttachmentQueries.view(row).ifPresent(receipts::add);
                        default -> archive[0] = archive(row);
                    }
                });
        return new ReferralRecord(List.copyOf(events), List.copyOf(units), List.copyOf(receipts), archive[0]);
    }

    private static ReferralEvent event(ResultSet row) throws SQLException {
        return new ReferralEvent(
                ReferralEvent.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                row.getString("note"));
    }

    private static ArchiveView archive(ResultSet row) throws SQLException {
        return new ArchiveView(
                row.getLong("archive"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                row.getLong("archive_size"),
                row.getString("archive_sha256"));
    }
}
