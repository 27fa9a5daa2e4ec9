package lianxi.supervision.draw;

import java.util.List;
import java.util.Optional;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.Slice;
import lianxi.supervision.DrawId;
import lianxi.supervision.SupervisionRights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads draws within the reader's scope ({@link DrawScope}). */
@Component
@Transactional(readOnly = true)
public class DrawQueries {

    /** As many as one spreadsheet takes. */
    private static final int MOST = 5000;

    private final JdbcClient jdbc;

    DrawQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of the list, the newest first; one query. */
    public Slice<DrawLine> list(Actor actor, DrawFilter filter) {
        List<DrawLine> found = find(actor, filter, DrawFilter.PAGE + 1);
        return Slice.of(found, filter.before() == null ? 0 : 1, DrawFilter.PAGE);
    }

    /** All that the filter admits, for the spreadsheet. */
    public List<DrawLine> all(Actor actor, DrawFilter filter) {
        return find(actor, filter.olderThan(null), MOST);
    }

    /** The newest that wait to be drawn or used, for the overview; one query. */
    public List<DrawLine> recent(Actor actor, int most) {
        return find(actor, DrawFilter.ALL, most);
    }

    /**
     * One draw with its lists and its result; four queries.
     *
     * @throws NotFoundException if there is none, or none that the actor may know of
     */
    public DrawView view(Actor actor, DrawId id) {
        List<DrawRow.Listed> lists = jdbc.sql(
                        "select * from supervision_draw_candidate where draw_id = ? order by part, position")
                .param(id.value())
                .query(DrawRow.Listed::of)
                .list();
        List<DrawRow.Picked> picked = jdbc.sql("select * from supervision_draw_pick where draw_id = ? order by place")
                .param(id.value())
                .query(DrawRow.Picked::of)
                .list();
        List<DrawView.Voided> voided =
                jdbc.sql("""
                        select v.* from supervision_draw v join supervision_draw d on d.plan_item_id = v.plan_item_id
                         where d.id = :id and v.id < d.id and v.state = 'VOIDED' order by v.id""").param("id", id.value()).query(DrawRow::voided).list();
        return jdbc.sql("select d.* from supervision_draw d where d.id = :id and " + DrawScope.READABLE)
                .params(SupervisionRights.params(actor))
                .param("id", id.value())
                .query((row, n) -> DrawRow.view(row, lists, picked, voided))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** Draws once more from what was recorded (重新验算); writes nothing. Before the draw there is nothing to check. */
    public DrawCheck check(DrawView draw) {
        return DrawCheck.of(draw);
    }

    /** Whether the actor may read it, for a link from elsewhere. */
    public boolean isReadable(Actor actor, DrawId id) {
        Optional<Integer> found = jdbc.sql(
                        "select 1 from supervision_draw d where d.id = :id and " + DrawScope.READABLE)
                .params(SupervisionRights.params(actor))
                .param("id", id.value())
                .query(Integer.class)
                .optional();
        return found.isPresent();
    }

    /**
     * What was drawn, whoever asks: for arranging inspections from it. One query.
     *
     * @throws NotFoundException if there is no such draw, it is not drawn yet, or it was voided
     */
    public DrawResult result(DrawId id) {
        return jdbc.sql(DrawRow.RESULT).param(id.value()).query(DrawRow::result).stream()
                .reduce(DrawResult::with)
                .orElseThrow(NotFoundException::new);
    }

    private List<DrawLine> find(Actor actor, DrawFilter filter, int most) {
        return jdbc.sql(DrawRow.LINE + DrawScope.READABLE + """
                          and (cast(:state as text) is null or d.state = :state)
                          and (cast(:subject as text) is null or d.subject = :subject)
                          and (cast(:matter as text) is null or d.matter = :matter)
                          and (cast(:before as bigint) is null or d.id < :before)
                        order by d.id desc limit :most""")
                .params(SupervisionRights.params(actor))
                .param("state", name(filter.state()))
                .param("subject", name(filter.subject()))
                .param("matter", name(filter.matter()))
                .param("before", filter.before())
                .param("most", most)
                .query(DrawRow::line)
                .list();
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
