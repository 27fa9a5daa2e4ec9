package lianxi.permit;

import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.document.attachment.AttachmentQueries;
import lianxi.document.attachment.AttachmentView;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all that was recorded about a track in one query: both logs, and its materials (办理记录、手续材料). */
@Component
class TrackRecords {

    private static final String MATERIAL = "MATERIAL";

    private static final String SELECT = "select x.*, " + AttachmentQueries.COLUMNS + """
             from (select s.*, null as kind, null as reason, null as value, null as previous, cast(null as bigint) as set_unit,
                          cast(null as timestamptz) as withdrawn_at, cast(null as text) as step_name
                     from permit_step_event s where s.track_id = :track
                   union all
                   select n.*, e.kind, e.reason,
                          case e.kind when 'UNIT' then (select u.name from roster_unit u where u.id = cast(e.value as bigint))
                                      else e.value end,
                          case e.kind when 'UNIT' then (select u.name from roster_unit u where u.id = cast(e.previous as bigint))
                                      else e.previous end,
                          case e.kind when 'UNIT' then cast(e.value as bigint) end, null, null
                     from permit_track_event e
                     cross join lateral jsonb_populate_record(null::permit_step_event, jsonb_build_object(
                          'id', e.id, 'track_id', e.track_id, 'recorded_at', e.recorded_at,
                          'recorded_by', e.recorded_by, 'recorder', e.recorder)) n
                    where e.track_id = :track
                   union all
                   select n.*, :material, m.withdraw_reason, m.title, m.withdrawn_by, null, m.withdrawn_at,
                          (select y.name from permit_step o join permit_type_step y on y.id = o.type_step_id
                            where o.id = m.step_id)
                     from permit_material m
                     cross join lateral jsonb_populate_record(null::permit_step_event, jsonb_build_object(
                          'id', m.id, 'track_id', m.track_id, 'note', m.note, 'recorded_at', m.added_at,
                          'recorded_by', m.added_by)) n
                    where :withFiles and m.track_id = :track) x
             left join document_attachment a
                    on :withFiles and a.owner_id = x.id
                   and a.owner_kind = case when x.kind is null then :ofStep when x.kind = :material then :ofMaterial end
            order by x.id, a.place""";

    private final JdbcClient jdbc;

    TrackRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * For people: units by name.
     *
     * @param withFiles whether they may read evidence and materials
     */
    Told of(TrackId track, boolean withFiles) {
        Reading reading = new Reading();
        jdbc.sql(SELECT)
                .param("track", track.value())
                .param("withFiles", withFiles)
                .param("material", MATERIAL)
                .param("ofStep", StepEvidence.KIND)
                .param("ofMaterial", MaterialFiles.KIND)
                .query(reading::take);
        return reading.told();
    }

    /**
     * What was recorded, the oldest first.
     *
     * @param files the evidence of steps' entries, by entry
     * @param units the units that entries of the track set, by entry
     * @param materials the newest first; withdrawn ones are among them
     */
    record Told(
            List<StepEvent> steps,
            List<TrackEvent> settings,
            Map<Long, List<AttachmentView>> files,
            Map<Long, UnitId> units,
            List<MaterialView> materials) {}

    /** Takes rows, one per thing and file. */
    private static final class Reading {

        private final Map<Long, StepEvent> steps = new LinkedHashMap<>();
        private final List<TrackEvent> settings = new ArrayList<>();
        private final Map<Long, List<AttachmentView>> files = new HashMap<>();
        private final Map<Long, UnitId> units = new HashMap<>();
        private final Map<Long, MaterialView> materials = new LinkedHashMap<>();

        void take(ResultSet row) throws SQLException {
            String kind = row.getString("kind");
            if (kind == null) {
                step(row);
            } else if (kind.equals(MATERIAL)) {
                material(row);
            } else {
                setting(row);
            }
        }

        Told told() {
            List<MaterialView> newest = new ArrayList<>(materials.values());
            Collections.reverse(newest);
            return new Told(List.copyOf(steps.values()), settings, files, units, newest);
        }

        private void step(ResultSet row) throws SQLException {
            StepEvent event = PermitLog.stepEvent(row, 0);
            steps.put(event.id(), event);
            AttachmentQueries.view(row)
                    .ifPresent(file -> files.computeIfAbsent(event.id(), first -> new ArrayList<>())
                            .add(file));
        }

        private void setting(ResultSet row) throws SQLException {
            TrackEvent event = PermitLog.trackEvent(row, 0);
            settings.add(event);
            if (event.kind() == TrackEvent.Kind.UNIT) {
                units.put(event.id(), new UnitId(row.getLong("set_unit")));
            }
        }

        private void material(ResultSet row) throws SQLException {
            long id = row.getLong("id");
            if (!materials.containsKey(id)) {
                materials.put(id, view(id, row));
            }
            List<AttachmentView> own = materials.get(id).files();
            AttachmentQueries.view(row).ifPresent(own::add);
        }

        private MaterialView view(long id, ResultSet row) throws SQLException {
            return new MaterialView(
                    new MaterialId(id),
                    row.getString("value"),
                    row.getString("note"),
                    row.getString("step_name"),
                    row.getString("recorded_by"),
                    row.getTimestamp("recorded_at").toInstant(),
                    withdrawal(row),
                    new ArrayList<>());
        }

        private static MaterialView.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
            Instant at = moment(row, "withdrawn_at");
            return at == null
                    ? null
                    : new MaterialView.Withdrawal(row.getString("previous"), at, row.getString("reason"));
        }
    }
}
