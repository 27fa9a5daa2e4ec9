package lianxi.permit;

import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.permit.catalogue.CatalogueQueries;
import lianxi.permit.catalogue.Decider;
import lianxi.project.ProjectId;
import lianxi.shared.OncePerPage;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads tracks with their steps, limits and names in one query. */
@Component
class TrackRows {

    private static final String SELECT = """
            select t.*, p.name as project_name, p.undertaker_unit, y.position as type_position, y.name as permit_name,
                   y.short_top, y.short_bottom, y.decider, u.short_name as unit_name,
                   s.id as step_id, s.type_step_id, s.state, s.last_on, s.submitted_on, s.filings, s.accepted_on,
                   s.limit_id, s.stops, s.extended_by, s.extensions, s.decided_on, s.delivered_on, ys.name as step_name, ys.position as step_position,
                   l.amount, l.unit, l.nature, l.legal_basis, l.version_date
              from permit_track t
              join project p on p.id = t.project_id
              join permit_type y on y.code = t.code
              join roster_unit u on u.id = t.unit_id
              join permit_step s on s.track_id = t.id
              join permit_type_step ys on ys.id = s.type_step_id
              left join permit_limit l on l.id = case when s.accepted_on is not null then s.limit_id else
                   (select v.id from (select distinct on (variant) id, amount from permit_limit
                                       where type_step_id = ys.id and valid_from <= coalesce(s.submitted_on, :today)
                                       order by variant, valid_from desc) v
                     order by v.amount desc nulls last, v.id limit 1) end
            """;

    private static final String ORDER = " order by t.project_id, y.position, t.id, s.position";

    private final JdbcClient jdbc;
    private final OncePerPage once;
    private final Clock clock;

    TrackRows(JdbcClient jdbc, OncePerPage once, Clock clock) {
        this.jdbc = jdbc;
        this.once = once;
        this.clock = clock;
    }

    /** Read once for a page. */
    List<TrackRow> all() {
        return once.get(new All(), () -> List.copyOf(read(jdbc.sql(SELECT + ORDER))));
    }

    private record All() {}

    List<TrackRow> ofProject(ProjectId project) {
        return read(jdbc.sql(ofProject(":project")).param("project", project.value()));
    }

    /** The select for a project, which an expression tells, with the parameter :today. */
    static String ofProject(String project) {
        return SELECT + " where t.project_id = " + project + ORDER;
    }

    List<TrackRow> ofUnit(UnitId unit) {
        return read(jdbc.sql(SELECT + " where t.unit_id = :unit" + ORDER).param("unit", unit.value()));
    }

    List<TrackRow> ofUndertakers(List<UnitId> undertakers) {
        if (undertakers.isEmpty()) {
            return List.of();
        }
        return read(jdbc.sql(SELECT + " where p.undertaker_unit in (:units)" + ORDER)
                .param("units", undertakers.stream().map(UnitId::value).toList()));
    }

    List<TrackRow> of(List<TrackId> tracks) {
        if (tracks.isEmpty()) {
            return List.of();
        }
        return read(jdbc.sql(SELECT + " where t.id in (:ids)" + ORDER)
                .param("ids", tracks.stream().map(TrackId::value).toList()));
    }

    /** The tracks of the steps, whole. */
    List<TrackRow> ofSteps(List<StepId> steps) {
        if (steps.isEmpty()) {
            return List.of();
        }
        return read(jdbc.sql(SELECT + " where t.id in (select track_id from permit_step where id in (:ids))" + ORDER)
                .param("ids", steps.stream().map(StepId::value).toList()));
    }

    /** The track and its neighbours of the same project, as its page shows what it waits for. */
    List<TrackRow> withNeighbours(TrackId track) {
        return read(
                jdbc.sql(SELECT + " where t.project_id = (select project_id from permit_track where id = :id)" + ORDER)
                        .param("id", track.value()));
    }

    private List<TrackRow> read(JdbcClient.StatementSpec statement) {
        return statement.param("today", LocalDate.now(clock)).query(TrackRows::tracks);
    }

    /** The tracks of such a select, each with its steps. */
    static List<TrackRow> tracks(ResultSet row) throws SQLException {
        Map<Long, TrackRow> rows = new LinkedHashMap<>();
        while (row.next()) {
            long id = row.getLong("id");
            TrackRow track = rows.get(id);
            if (track == null) {
                track = track(row);
                rows.put(id, track);
            }
            track.steps().add(step(row));
        }
        return new ArrayList<>(rows.values());
    }

    private static TrackRow track(ResultSet row) throws SQLException {
        return new TrackRow(
                new TrackId(row.getLong("id")),
                new ProjectId(row.getLong("project_id")),
                row.getString("project_name"),
                new UnitId(row.getLong("undertaker_unit")),
                row.getString("code"),
                row.getInt("type_position"),
                row.getString("permit_name"),
                row.getString("short_top"),
                row.getString("short_bottom"),
                Decider.valueOf(row.getString("decider")),
                Need.valueOf(row.getString("need")),
                row.getString("need_reason"),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                constant(Ball.class, row.getString("ball")),
                day(row, "ball_since"),
                constant(HoldReason.class, row.getString("hold")),
                day(row, "target_on"),
                row.getTimestamp("changed_at").toInstant(),
                moment(row, "verified_at"),
                row.getInt("version"),
                remarks(row),
                new ArrayList<>());
    }

    private static TrackRow.Remarks remarks(ResultSet row) throws SQLException {
        String text = row.getString("judgement");
        return new TrackRow.Remarks(
                row.getString("hold_note"),
                text == null
                        ? null
                        : new TrackView.Judgement(text, row.getString("judged_by"), moment(row, "judged_at")),
                row.getString("verified_by"));
    }

    private static TrackRow.Step step(ResultSet row) throws SQLException {
        StepProgress progress = new StepProgress(
                StepState.valueOf(row.getString("state")),
                day(row, "last_on"),
                day(row, "submitted_on"),
                Filings.parse(row.getString("filings")),
                day(row, "accepted_on"),
                row.getObject("limit_id", Long.class),
                ReviewStops.parse(row.getString("stops")),
                row.getInt("extended_by"),
                row.getInt("extensions"),
                day(row, "decided_on"),
                day(row, "delivered_on"));
        return new TrackRow.Step(
                new StepId(row.getLong("step_id")),
                row.getLong("type_step_id"),
                row.getInt("step_position"),
                row.getString("step_name"),
                progress,
                CatalogueQueries.timeLimit(row));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    @Nullable
    private static <E extends Enum<E>> E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
