package lianxi.permit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import lianxi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The two append-only logs: what happened to steps and what was set on tracks. */
@Component
class PermitLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    PermitLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void append(Actor actor, PermitStep step, StepAction action, StepEntry entry, @Nullable Long limitId) {
        insert(actor, step, action.name(), entry, limitId, null);
    }

    void strike(Actor actor, PermitStep step, StepEvent wrong, LocalDate today, String reason) {
        insert(actor, step, "STRIKE", new StepEntry(today, reason, null, null), null, wrong.id());
    }

    private void insert(
            Actor actor,
            PermitStep step,
            String action,
            StepEntry entry,
            @Nullable Long limitId,
            @Nullable Long strikes) {
        jdbc.sql("""
                        insert into permit_step_event (step_id, track_id, action, occurred_on, recorded_at, recorded_by,
                                                       note, document_number, limit_id, strikes)
                        values (:step, :track, :action, :on, :at, :by, :note, :document, :limit, :strikes)""")
                .param("step", step.id().value())
                .param("track", step.track().id().value())
                .param("action", action)
                .param("on", entry.on())
                .param("at", OffsetDateTime.now(clock))
                .param("by", actor.name())
                .param("note", entry.note())
                .param("document", entry.documentNumber())
                .param("limit", limitId)
                .param("strikes", strikes)
                .update();
    }

    void append(
            Actor actor,
            TrackId track,
            TrackEvent.Kind kind,
            @Nullable Object value,
            @Nullable Object previous,
            @Nullable String reason) {
        jdbc.sql("""
                        insert into permit_track_event (track_id, kind, value, previous, reason, recorded_at, recorded_by)
                        values (:track, :kind, :value, :previous, :reason, :at, :by)""")
                .param("track", track.value())
                .param("kind", kind.name())
                .param("value", value == null ? null : value.toString())
                .param("previous", previous == null ? null : previous.toString())
                .param("reason", reason)
                .param("at", OffsetDateTime.now(clock))
                .param("by", actor.name())
                .update();
    }

    List<StepEvent> ofStep(StepId step) {
        return jdbc.sql("select * from permit_step_event where step_id = ? order by id")
                .param(step.value())
                .query(PermitLog::stepEvent)
                .list();
    }

    List<StepEvent> ofTrack(TrackId track) {
        return jdbc.sql("select * from permit_step_event where track_id = ? order by id")
                .param(track.value())
                .query(PermitLog::stepEvent)
                .list();
    }

    /** For people: units by name. */
    List<TrackEvent> settingsOf(TrackId track) {
        return jdbc.sql("""
                        select e.id, e.track_id, e.kind, e.reason, e.recorded_at, e.recorded_by,
                               case kind when 'UNIT' then (select u.name from roster_unit u where u.id = cast(e.value as bigint))
                                         else e.value end as value,
                               case kind when 'UNIT' then (select u.name from roster_unit u where u.id = cast(e.previous as bigint))
                                         else e.previous end as previous
                          from permit_track_event e where e.track_id = ? order by e.id""").param(track.value()).query(PermitLog::trackEvent).list();
    }

    List<StepEvent> stepsUpTo(Instant moment) {
        return jdbc.sql("select * from permit_step_event where recorded_at <= ? order by id")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(PermitLog::stepEvent)
                .list();
    }

    List<TrackEvent> settingsUpTo(Instant moment) {
        return jdbc.sql("""
                        select * from permit_track_event
                         where recorded_at <= ? and kind in ('NEED', 'UNIT', 'BALL') order by id""")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(PermitLog::trackEvent)
                .list();
    }

    List<RecordedEntry> entries() {
        return jdbc.sql("""
                        select e.track_id, s.position, e.action, e.occurred_on
                          from permit_step_event e join permit_step s on s.id = e.step_id
                         where e.strikes is null
                           and not exists (select 1 from permit_step_event k where k.strikes = e.id)
                         order by e.id""")
                .query((row, number) -> new RecordedEntry(
                        new TrackId(row.getLong("track_id")),
                        row.getInt("position"),
                        StepAction.valueOf(row.getString("action")),
                        row.getObject("occurred_on", LocalDate.class)))
                .list();
    }

    private static StepEvent stepEvent(ResultSet row, int number) throws SQLException {
        String action = row.getString("action");
        return new StepEvent(
                row.getLong("id"),
                row.getLong("step_id"),
                row.getLong("track_id"),
                action.equals("STRIKE") ? null : StepAction.valueOf(action),
                row.getObject("occurred_on", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"),
                row.getString("note"),
                row.getString("document_number"),
                nullableLong(row, "limit_id"),
                nullableLong(row, "strikes"));
    }

    private static TrackEvent trackEvent(ResultSet row, int number) throws SQLException {
        return new TrackEvent(
                row.getLong("id"),
                new TrackId(row.getLong("track_id")),
                TrackEvent.Kind.valueOf(row.getString("kind")),
                row.getString("value"),
                row.getString("previous"),
                row.getString("reason"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"));
    }

    @Nullable
    private static Long nullableLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
