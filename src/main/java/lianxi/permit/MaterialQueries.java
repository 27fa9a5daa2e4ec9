package lianxi.permit;

import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.document.attachment.AttachmentQueries;
import lianxi.document.attachment.AttachmentView;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the materials of tracks that the actor already reads. */
@Component
@Transactional(readOnly = true)
public class MaterialQueries {

    private final JdbcClient jdbc;

    MaterialQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the actor reads this track's materials; others who read the track do not see that there are any. */
    public boolean mayRead(Actor actor, TrackView track) {
        return StepEvidence.mayRead(actor, track.line().unit(), track.line().undertaker());
    }

    /** The track's materials, the newest first; withdrawn ones are among them. */
    public List<MaterialView> of(Actor actor, TrackView track) {
        if (!mayRead(actor, track)) {
            return List.of();
        }
        Map<MaterialId, MaterialView> materials = new LinkedHashMap<>();
        jdbc.sql("select m.*, s.position, " + AttachmentQueries.COLUMNS + """
                          from permit_material m left join permit_step s on s.id = m.step_id
                          left join document_attachment a on a.owner_kind = :kind and a.owner_id = m.id
                         where m.track_id = :track order by m.id desc, a.place""")
                .param("kind", MaterialFiles.KIND)
                .param("track", track.line().id().value())
                .query((ResultSet row) -> add(materials, row, track));
        return List.copyOf(materials.values());
    }

    /** @throws NotFoundException if the track has no such material, or the actor does not read its materials */
    public MaterialView material(Actor actor, TrackView track, MaterialId id) {
        return of(actor, track).stream()
                .filter(material -> material.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** One row per file. */
    private static void add(Map<MaterialId, MaterialView> materials, ResultSet row, TrackView track)
            throws SQLException {
        MaterialId id = new MaterialId(row.getLong("id"));
        if (!materials.containsKey(id)) {
            materials.put(id, view(id, row, track));
        }
        List<AttachmentView> files = materials.get(id).files();
        AttachmentQueries.view(row).ifPresent(files::add);
    }

    private static MaterialView view(MaterialId id, ResultSet row, TrackView track) throws SQLException {
        return new MaterialView(
                id,
                row.getString("title"),
                row.getString("note"),
                stepName(row.getInt("position"), track),
                row.getString("added_by"),
                row.getTimestamp("added_at").toInstant(),
                withdrawal(row),
                new ArrayList<>());
    }

    private static MaterialView.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        Instant at = moment(row, "withdrawn_at");
        return at == null
                ? null
                : new MaterialView.Withdrawal(row.getString("withdrawn_by"), at, row.getString("withdraw_reason"));
    }

    @Nullable
    private static String stepName(int position, TrackView track) {
        return track.steps().stream()
                .filter(step -> step.position() == position)
                .map(StepView::name)
                .findFirst()
                .orElse(null);
    }
}
