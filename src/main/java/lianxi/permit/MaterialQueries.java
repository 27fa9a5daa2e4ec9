package lianxi.permit;

import java.util.List;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.Role;
import lianxi.shared.Slice;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the materials of tracks that the actor already reads. */
@Component
@Transactional(readOnly = true)
public class MaterialQueries {

    private static final List<Long> NOBODY = List.of(-1L);
    private static final int PAGE = 50;
    private static final int MOST = 20_000;

    private final JdbcClient jdbc;

    MaterialQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the actor reads this track's materials; others who read the track do not see that there are any. */
    public boolean mayRead(Actor actor, TrackView track) {
        return StepEvidence.mayRead(actor, track.line().unit(), track.line().undertaker());
    }

    /** Whether the actor adds materials to this track (递交材料). */
    public boolean mayHandIn(Actor actor, TrackView track) {
        return StepEvidence.mayHandIn(actor, track.line().unit(), track.line().undertaker());
    }

    /** The track's materials, the newest first; withdrawn ones are among them. */
    public List<MaterialView> of(Actor actor, TrackView track) {
        return mayRead(actor, track) ? track.materials() : List.of();
    }

    /** @throws NotFoundException if the track has no such material, or the actor does not read its materials */
    public MaterialView material(Actor actor, TrackView track, MaterialId id) {
        return of(actor, track).stream()
                .filter(material -> material.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** What was handed in to the tracks whose materials the actor reads, the newest first; one page from 0. One query. */
    public Slice<HandedIn> handedIn(Actor actor, int number) {
        return Slice.of(handedIn(actor, number * PAGE, PAGE + 1), number, PAGE);
    }

    /** All of it, for a file. */
    public List<HandedIn> handedIn(Actor actor) {
        return handedIn(actor, 0, MOST);
    }

    private List<HandedIn> handedIn(Actor actor, int offset, int limit) {
        return jdbc.sql("""
                        select m.id, m.track_id, p.name as project_name, c.name as permit_name, m.title, m.note, m.added_by,
                               m.added_at, m.withdrawn_at,
                               (select count(*) from document_attachment a
                                 where a.owner_kind = :kind and a.owner_id = m.id) as files
                          from permit_material m
                          join permit_track t on t.id = m.track_id join project p on p.id = t.project_id
                          join permit_type c on c.code = t.code
                         where :all or t.unit_id in (:writes) or p.undertaker_unit in (:builds)
                         order by m.id desc limit :limit offset :offset""")
                .param("kind", MaterialFiles.KIND)
                .param("all", actor.readsEverything())
                .param("writes", actor.isAny(Role.UNIT_HEAD, Role.CONTACT) ? units(actor) : NOBODY)
                .param("builds", actor.is(Role.UNDERTAKER) ? units(actor) : NOBODY)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new HandedIn(
                        new TrackId(row.getLong("track_id")),
                        row.getString("project_name"),
                        row.getString("permit_name"),
                        row.getString("title"),
                        row.getString("note"),
                        row.getInt("files"),
                        row.getString("added_by"),
                        row.getTimestamp("added_at").toInstant(),
                        row.getTimestamp("withdrawn_at") != null))
                .list();
    }

    private static List<Long> units(Actor actor) {
        return actor.units().isEmpty()
                ? NOBODY
                : actor.units().stream().map(UnitId::value).toList();
    }
}
