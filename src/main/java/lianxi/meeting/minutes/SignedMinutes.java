package lianxi.meeting.minutes;

import java.time.LocalDate;
import java.util.Optional;
import lianxi.document.DocumentNumber;
import lianxi.document.DocumentQueries;
import lianxi.document.NumberSeries;
import lianxi.meeting.MeetingId;
import lianxi.meeting.decision.MinutesOf;
import lianxi.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names the signed minutes in which a decision stands (议定依据). */
@Component
@Transactional(readOnly = true)
class SignedMinutes implements MinutesOf {

    private final JdbcClient jdbc;
    private final PaperWords words;

    SignedMinutes(JdbcClient jdbc, PaperWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public Optional<Minutes> minutes(Actor actor, MeetingId meeting) {
        return DocumentQueries.scope(jdbc.sql("""
                        select p.id, d.year, d.number, d.overall, d.dated, d.signed_by,\s""" + DocumentQueries.IN_SCOPE + """
                               as readable
                          from meeting_paper p join document d on d.id = p.document_id
                         where p.meeting_id = :meeting and p.kind = 'MINUTES' and p.relation is null
                           and d.state in ('SIGNED', 'ISSUED')"""), actor)
                .param("meeting", meeting.value())
                .query((row, n) -> new Minutes(
                        words.numbered(new DocumentNumber(
                                NumberSeries.MINUTES, row.getInt("year"), row.getInt("number"), row.getInt("overall"))),
                        row.getObject("dated", LocalDate.class),
                        row.getString("signed_by"),
                        row.getBoolean("readable") ? PaperKind.MINUTES.path(new PaperId(row.getLong("id"))) : null))
                .optional();
    }
}
