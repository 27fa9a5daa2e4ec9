package lianxi.document;

import static lianxi.shared.Moments.at;
import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what units were asked to countersign (会签). */
@Repository
class Countersigns {

    private static final String LIST_MARK = "\u3001";

    private final JdbcClient jdbc;
    private final Clock clock;

    Countersigns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of a document, in the order in which they were asked. */
    List<CountersignView> of(DocumentId document) {
        return jdbc.sql("""
                        select c.*, u.short_name, c.asked_at < d.submitted_at as earlier
                          from document_countersign c
                          join document d on d.id = c.document_id
                          join roster_unit u on u.id = c.unit_id
                         where c.document_id = ? order by c.id""").param(document.value()).query(this::view).list();
    }

    CountersignId ask(Actor by, DocumentId document, UnitId unit, LocalDate due, String page) {
        return new CountersignId(jdbc.sql("""
                        insert into document_countersign (document_id, unit_id, page, due, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .params(document.value(), unit.value(), page, due, by.name(), at(clock.instant()))
                .query(Long.class)
                .single());
    }

    void answer(Actor by, CountersignId id, boolean agreed, String words, @Nullable FiledFor told) {
        jdbc.sql("""
                        update document_countersign set agreed = :agreed, words = :words, answered_by = :by, answerer = :person,
                               told_by = :toldBy, told_how = :toldHow, told_at = :toldAt, answered_at = :now where id = :id""")
                .param("agreed", agreed)
                .param("words", words)
                .param("by", by.name())
                .param("person", by.person() == null ? null : by.person().value())
                .param("toldBy", told == null ? null : told.toldBy())
                .param("toldHow", told == null ? null : told.how().name())
                .param("toldAt", told == null ? null : at(told.toldAt()))
                .param("now", at(clock.instant()))
                .param("id", id.value())
                .update();
    }

    /** The open ones are no longer waited for: the text was sent back, or is signed. */
    void lapse(DocumentId document) {
        jdbc.sql("""
                        update document_countersign set lapsed_at = ?
                         where document_id = ? and answered_at is null and lapsed_at is null""").params(at(clock.instant()), document.value()).update();
    }

    void lapse(CountersignId id) {
        jdbc.sql("update document_countersign set lapsed_at = ? where id = ?")
                .params(at(clock.instant()), id.value())
                .update();
    }

    /** Signing waits for the units; for those past their day only until the signer says to go on without them. */
    void requireAnswered(DocumentId document, boolean despiteSilence) {
        List<CountersignView> open =
                of(document).stream().filter(CountersignView::isOpen).toList();
        refuse(open, CountersignState.WAITING, null, "document.refused.countersign-open");
        if (!despiteSilence) {
            refuse(open, CountersignState.OVERDUE, "despiteSilence", "document.refused.countersign-silent");
        }
    }

    private static void refuse(List<CountersignView> open, CountersignState state, @Nullable String field, String key) {
        String units = open.stream()
                .filter(one -> one.state() == state)
                .map(CountersignView::unitName)
                .collect(Collectors.joining(LIST_MARK));
        if (!units.isEmpty()) {
            throw new RefusedException(field, key, units);
        }
    }

    CountersignView view(ResultSet row, int n) throws SQLException {
        String toldBy = row.getString("told_by");
        LocalDate due = row.getObject("due", LocalDate.class);
        return new CountersignView(
                new CountersignId(row.getLong("id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("short_name"),
                due,
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                state(row, due),
                row.getString("words"),
                row.getString("answered_by"),
                toldBy == null
                        ? null
                        : new FiledFor(
                                toldBy,
                                FiledFor.Channel.valueOf(row.getString("told_how")),
                                row.getTimestamp("told_at").toInstant()),
                moment(row, "answered_at"),
                row.getBoolean("earlier"));
    }

    private CountersignState state(ResultSet row, LocalDate due) throws SQLException {
        if (row.getTimestamp("lapsed_at") != null) {
            return CountersignState.LAPSED;
        }
        if (row.getTimestamp("answered_at") != null) {
            return row.getBoolean("agreed") ? CountersignState.AGREED : CountersignState.OPINION;
        }
        return due.isBefore(LocalDate.now(clock)) ? CountersignState.OVERDUE : CountersignState.WAITING;
    }
}
