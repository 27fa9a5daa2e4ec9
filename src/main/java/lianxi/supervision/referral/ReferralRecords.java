package lianxi.supervision.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.LongFunction;
import lianxi.document.DocumentNumber;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentState;
import lianxi.document.NumberSeries;
import lianxi.document.attachment.AttachmentQueries;
import lianxi.document.attachment.AttachmentView;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import lianxi.supervision.ReferralId;
import lianxi.supervision.referral.ReferralView.Related;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all that hangs on a case in one query; whose it is, {@link ReferralDoor} has said. */
@Component
class ReferralRecords {

    private static final String SELECT = "select part.what, " + AttachmentQueries.COLUMNS + """
            , e.kind, e.at, e.by_name, e.note, u.short_name,
                   c.id as archive, c.made_at, c.made_by, c.size as archive_size, c.sha256 as archive_sha256,
                   o.id as other, o.supersedes is not distinct from r.id as later, o.supervisors, o.persons, o.units,
                   case o.id when r.supersedes then r.relation else o.relation end as relation,
                   d.state, d.series, d.year, d.number, d.overall
              from supervision_referral r
             cross join (values ('EVENT'), ('UNIT'), ('RECEIPT'), ('ARCHIVE'), ('RELATED')) as part (what)
              left join supervision_referral_event e on part.what = 'EVENT' and e.referral_id = r.id
              left join roster_unit u on part.what = 'UNIT' and u.id = any (r.units)
              left join document_attachment a
                     on part.what = 'RECEIPT' and a.owner_kind = :receipt and a.owner_id = r.id
              left join supervision_referral_archive c on part.what = 'ARCHIVE' and c.id = (
                        select max(l.id) from supervision_referral_archive l where l.referral_id = r.id)
              left join supervision_referral o
                     on part.what = 'RELATED' and (o.id = r.supersedes or o.supersedes = r.id)
              left join document d on d.id = o.document_id
             where r.id = :id and coalesce(e.kind, u.short_name, a.file_name, c.made_by, d.state) is not null
             order by e.id, u.position, a.place, o.id""";

    private final JdbcClient jdbc;

    ReferralRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param readable whether the reader is also in the circle of another case, by whom that concerns and who is on it */
    ReferralRecord of(ReferralId id, BiPredicate<Concern, List<PersonId>> readable) {
        List<ReferralEvent> events = new ArrayList<>();
        List<String> units = new ArrayList<>();
        List<AttachmentView> receipts = new ArrayList<>();
        @Nullable ArchiveView[] archive = new ArchiveView[1];
        @Nullable Related[] earlier = new Related[1];
        List<Related> later = new ArrayList<>();
        jdbc.sql(SELECT)
                .param("id", id.value())
                .param("receipt", ReferralFiles.RECEIPT)
                .query(row -> {
                    switch (row.getString("what")) {
                        case "EVENT" -> events.add(event(row));
                        case "UNIT" -> units.add(row.getString("short_name"));
                        case "RECEIPT" -> AttachmentQueries.view(row).ifPresent(receipts::add);
                        case "ARCHIVE" -> archive[0] = archive(row);
                        default -> {
                            if (!readable.test(concern(row), ids(row, "supervisors", PersonId::new))) {
                                return;
                            }
                            if (row.getBoolean("later")) {
                                later.add(related(row));
                            } else {
                                earlier[0] = related(row);
                            }
                        }
                    }
                });
        return new ReferralRecord(
                List.copyOf(events),
                List.copyOf(units),
                List.copyOf(receipts),
                archive[0],
                earlier[0],
                List.copyOf(later));
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

    private static Related related(ResultSet row) throws SQLException {
        Integer number = row.getObject("number", Integer.class);
        return new Related(
                new ReferralId(row.getLong("other")),
                DocumentRelation.valueOf(row.getString("relation")),
                DocumentState.valueOf(row.getString("state")),
                number == null
                        ? null
                        : new DocumentNumber(
                                NumberSeries.valueOf(row.getString("series")),
                                row.getInt("year"),
                                number,
                                row.getInt("overall")));
    }

    private static Concern concern(ResultSet row) throws SQLException {
        return new Concern(Set.copyOf(ids(row, "persons", PersonId::new)), Set.copyOf(ids(row, "units", UnitId::new)));
    }

    private static <T> List<T> ids(ResultSet row, String column, LongFunction<T> id) throws SQLException {
        return Arrays.stream((Long[]) row.getArray(column).getArray())
                .map(id::apply)
                .toList();
    }
}
