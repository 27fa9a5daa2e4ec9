package lianxi.meeting.decision;

import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.calendar.TimeLimit;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingState;
import lianxi.meeting.agenda.AgendaItemId;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the items of a meeting came to (议题结果), for whoever may read the meeting. */
@Component
@Transactional(readOnly = true)
public class OutcomeQueries {

    private static final String SELECT = """
            select o.*, u.short_name as lead_name, p.name as responsible_name, i.title as item_title,
                   array(select s.unit_id from meeting_outcome_support s where s.outcome_id = o.id
                          order by s.position) as support,
                   array(select su.short_name from meeting_outcome_support s join roster_unit su on su.id = s.unit_id
                          where s.outcome_id = o.id order by s.position) as support_names
              from meeting_outcome o
              join meeting_agenda_item i on i.id = o.item_id
              left join roster_unit u on u.id = o.lead_unit
              left join roster_person p on p.id = o.responsible
             where true\s""";

    private final JdbcClient jdbc;

    OutcomeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether outcomes of a meeting in the state may be recorded: it was notified or held, its minutes are not signed. */
    public static boolean areTakenIn(MeetingState state) {
        return state == MeetingState.NOTIFIED || state == MeetingState.HELD;
    }

    /** All of a meeting, in the order of its agenda, those of one item as they were recorded. One query. */
    public List<OutcomeView> of(MeetingId meeting) {
        return record(meeting).standing();
    }

    /** The same with what was taken back and may be restored. One query. */
    Recorded record(MeetingId meeting) {
        Recorded recorded = new Recorded(new ArrayList<>(), new ArrayList<>());
        jdbc.sql(SELECT + "and o.meeting_id = :meeting order by i.position, i.id, o.id")
                .param("meeting", meeting.value())
                .query(recorded::take);
        return recorded;
    }

    /** What was recorded of a meeting; decisions are numbered in their order. */
    record Recorded(List<OutcomeView> standing, List<OutcomeView> removed) {

        private void take(ResultSet row) throws SQLException {
            if (row.getObject("removed_at") != null) {
                removed.add(view(row, 0));
                return;
            }
            boolean decision = !OutcomeKind.INFORMATION.name().equals(row.getString("kind"));
            int before = (int)
                    standing.stream().filter(one -> one.kind().isDecision()).count();
            standing.add(view(row, decision ? before + 1 : 0));
        }
    }

    /** The same by item; one that came to nothing is left out. One query. */
    public Map<AgendaItemId, List<OutcomeView>> byItem(MeetingId meeting) {
        return of(meeting).stream()
                .collect(Collectors.groupingBy(OutcomeView::item, LinkedHashMap::new, Collectors.toList()));
    }

    /** One that was not taken back. */
    public Optional<OutcomeView> find(OutcomeId id) {
        return jdbc.sql(SELECT + "and o.removed_at is null and o.id = :id")
                .param("id", id.value())
                .query((row, n) -> view(row, row.getInt("number")))
                .optional();
    }

    private static OutcomeView view(ResultSet row, int number) throws SQLException {
        return new OutcomeView(
                new OutcomeId(row.getLong("id")),
                new MeetingId(row.getLong("meeting_id")),
                row.getString("item_title"),
                number,
                content(row),
                Objects.requireNonNullElse(row.getString("lead_name"), ""),
                Stream.of((Object[]) row.getArray("support_names").getArray())
                        .map(String.class::cast)
                        .toList(),
                Objects.requireNonNullElse(row.getString("responsible_name"), ""),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("edited_by"),
                moment(row, "edited_at"),
                row.getObject("registered_on") != null,
                row.getInt("version"));
    }

    private static OutcomeCommand content(ResultSet row) throws SQLException {
        Long lead = row.getObject("lead_unit", Long.class);
        Long responsible = row.getObject("responsible", Long.class);
        return new OutcomeCommand(
                new AgendaItemId(row.getLong("item_id")),
                OutcomeKind.valueOf(row.getString("kind")),
                row.getString("words"),
                lead == null ? null : new UnitId(lead),
                Stream.of((Object[]) row.getArray("support").getArray())
                        .map(unit -> new UnitId((Long) unit))
                        .toList(),
                responsible == null ? null : new PersonId(responsible),
                row.getString("done_means"),
                row.getObject("due_on", LocalDate.class),
                limit(row));
    }

    private static @Nullable TimeLimit limit(ResultSet row) throws SQLException {
        String unit = row.getString("limit_unit");
        return unit == null
                ? null
                : new TimeLimit(
                        row.getInt("limit_amount"),
                        TimeLimit.Unit.valueOf(unit),
                        TimeLimit.Nature.PROMISED,
                        null,
                        null);
    }
}
