package lianxi.briefing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import lianxi.calendar.ReportWeek;
import lianxi.weekly.WeekClosing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A week is closed for reports when its briefing is signed; withdrawn, it is open again. */
@Component
class BriefingClosing implements WeekClosing {

    private final JdbcClient jdbc;

    BriefingClosing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Instant> signedAt(ReportWeek week) {
        return jdbc.sql("""
                        select d.signed_at from briefing b join document d on d.id = b.document_id
                         where b.week = ? and b.supersedes is null and d.state in ('SIGNED', 'ISSUED')""")
                .param(week.friday())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
