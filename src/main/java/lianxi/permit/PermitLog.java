package lianxi.permit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import lianxi.calendar.StopGround;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
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

    /** @return the entry's id, to which evidence may be bound */
    long append(Actor actor, PermitStep step, StepChange change, StepEntry entry) {
        return insert(actor, step, change.action().name(), change, entry, null);
    }

    void strike(Actor actor, PermitStep step, StepEvent wrong, LocalDate today, String reason) {
        StepChange nothing = new StepChange(StepAction.END_REVIEW, today, null, null, null, null);
        insert(actor, step, "STRIKE", nothing, StepEntry.on(today).noted(reason), wrong.id());
    }

    private long insert(
            Actor actor, PermitStep step, String action, StepChange change, StepEntry entry, @Nullable Long strikes) {
        StopTerms stop = change.stop();
        ExtensionTerms extension = change.extension();
        return jdbc.sql("""
                        insert into permit_step_event (step_id, track_id, action, occurred_on, recorded_at, recorded_by,
                                                       note, document_number, limit_id, strikes, stop_from, ground,
                                                       notice_number, notice_on, extended_by, approved_by, due_before,
                                                       due_after, recorder)
                        values (:step, :track, :action, :on, :at, :by, :note, :document, :limit, :strikes, :stopFrom,
                                :ground, :noticeNumber, :noticeOn, :extendedBy, :approvedBy, :dueBefore, :dueAfter,
                                :recorder)
                        returning id""")
                .param("step", step.id().value())
                .param("track", step.track().id().value())
                .param("action", action)
                .param("on", change.on())
                .param("at", OffsetDateTime.now(clock))
                .param("by", actor.name())
                .param("recorder", personOf(actor))
                .param("note", entry.note())
                .param("document", entry.documentNumber())
                .param("limit", change.limitId())
                .param("strikes", strikes)
                .param("stopFrom", change.stopFrom())
                .param("ground", stop == null ? null : stop.ground().name())
                .param("noticeNumber", stop == null ? null : stop.noticeNumber())
                .param("noticeOn", stop == null ? null : stop.noticeOn())
                .param("extendedBy", extension == null ? null : extension.days())
                .param("approvedBy", extension == null ? null : extension.approvedBy())
                .param("dueBefore", extension == null ? null : extension.dueBefore())
                .param("dueAfter", extension == null ? null : extension.dueAfter())
                .query(Long.class)
                .single();
    }

    void append(
            Actor actor,
            TrackId track,
            TrackEvent.Kind kind,
            @Nullable Object value,
            @Nullable Object previous,
            @Nullable String reason) {
        jdbc.sql("""
                        insert into permit_track_event (track_id, kind, value, previous, reason, recorded_at, recorded_by,
                                                        recorder)
                        values (:track, :kind, :value, :previous, :reason, :at, :by, :recorder)""")
                .param("track", track.value())
                .param("kind", kind.name())
                .param("value", value == null ? null : value.toString())
                .param("previous", previous == null ? null : previous.toString())
                .param("reason", reason)
                .param("at", OffsetDateTime.now(clock))
                .param("by", actor.name())
                .param("recorder", personOf(actor))
                .update();
    }

    @Nullable
    private static Long personOf(Actor actor) {
        return actor.person() == null ? null : actor.person().value();
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

    List<StepEvent> stepsUpTo(Instant moment) {
        return jdbc.sql("select * from permit_step_event where recorded_at <= ? order by id")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(PermitLog::stepEvent)
                .list();
    }

    List<TrackEvent> settingsUpTo(Instant moment) {
        return jdbc.sql("""
                        select * from permit_track_event
                         where recorded_at <= ? order by id""")
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

    static StepEvent stepEvent(ResultSet row, int number) throws SQLException {
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
                stop(row),
                row.getObject("stop_from", LocalDate.class),
                extension(row),
                nullableLong(row, "strikes"),
                recorder(row));
    }

    private static @Nullable StopTerms stop(ResultSet row) throws SQLException {
        String ground = row.getString("ground");
        return ground == null
                ? null
                : new StopTerms(
                        StopGround.valueOf(ground),
                        row.getString("notice_number"),
                        row.getObject("notice_on", LocalDate.class));
    }

    private static @Nullable ExtensionTerms extension(ResultSet row) throws SQLException {
        Integer days = row.getObject("extended_by", Integer.class);
        return days == null
                ? null
                : new ExtensionTerms(
                        days,
                        row.getString("approved_by"),
                        row.getObject("due_before", LocalDate.class),
                        row.getObject("due_after", LocalDate.class));
    }

    static TrackEvent trackEvent(ResultSet row, int number) throws SQLException {
        return new TrackEvent(
                row.getLong("id"),
                new TrackId(row.getLong("track_id")),
                TrackEvent.Kind.valueOf(row.getString("kind")),
                row.getString("value"),
                row.getString("previous"),
                row.getString("reason"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"),
                recorder(row));
    }

    @Nullable
    private static PersonId recorder(ResultSet row) throws SQLException {
        Long person = nullableLong(row, "recorder");
        return person == null ? null : new PersonId(person);
    }

    @Nullable
    private static Long nullableLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
