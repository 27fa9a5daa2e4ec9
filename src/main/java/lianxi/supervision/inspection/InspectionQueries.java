package lianxi.supervision.inspection;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lianxi.shared.Actor;
import lianxi.shared.Moments;
import lianxi.shared.NotFoundException;
import lianxi.shared.OncePerPage;
import lianxi.shared.Slice;
import lianxi.shared.UnitId;
import lianxi.supervision.InspectionId;
import lianxi.supervision.PlanItemId;
import lianxi.supervision.SupervisionRights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads inspections within the reader's scope ({@link InspectionScope}). */
@Component
@Transactional(readOnly = true)
public class InspectionQueries {

    /** As many as one spreadsheet takes. */
    private static final int MOST = 5000;

    private final JdbcClient jdbc;
    private final InspectionNotes notes;
    private final OncePerPage once;

    InspectionQueries(JdbcClient jdbc, InspectionNotes notes, OncePerPage once) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.once = once;
    }

    /**
     * Read once for a page.
     *
     * @throws NotFoundException if there is none, or none that the actor may know of
     */
    public InspectionView view(Actor actor, InspectionId id) {
        return known(id).filter(found -> found.isReadBy(actor)).orElseThrow(NotFoundException::new);
    }

    /** Whoever asks; who is shown it, the caller decides. */
    public Optional<InspectionView> known(InspectionId id) {
        return once.get(
                new Asked(id),
                () -> jdbc.sql(InspectionRows.SELECT + "where i.id = ?")
                        .param(id.value())
                        .query(InspectionRows::view)
                        .optional());
    }

    private record Asked(InspectionId id) {}

    /**
     * With its frozen checklist, what was found and noted; three queries.
     *
     * @throws NotFoundException if there is none, or none that the actor may know of
     */
    public InspectionRecord record(Actor actor, InspectionId id) {
        return notes.of(view(actor, id));
    }

    /** The same whoever asks, as a conclusion is drafted from it. */
    public InspectionRecord record(InspectionId id) {
        return notes.of(known(id).orElseThrow(NotFoundException::new));
    }

    /** A page of the list, the latest day first; one query. */
    public Slice<InspectionView> list(Actor actor, InspectionFilter filter) {
        List<InspectionView> found = find(actor, filter, InspectionFilter.PAGE + 1);
        return Slice.of(found, filter.before() == null ? 0 : 1, InspectionFilter.PAGE);
    }

    /** All that the filter admits, for the spreadsheet. */
    public List<InspectionView> all(Actor actor, InspectionFilter filter) {
        return find(actor, filter.startingAfter(null), MOST);
    }

    /** What an item of a plan has come to, the earliest first, as far as the actor may know of it. One query. */
    public List<InspectionView> ofItem(Actor actor, PlanItemId item) {
        return jdbc.sql(InspectionRows.SELECT + "where i.item_id = :item and " + InspectionScope.READABLE
                        + " order by i.day, i.id")
                .param("item", item.value())
                .params(SupervisionRights.params(actor))
                .query(InspectionRows::view)
                .list();
    }

    /** Those by id, whoever asks; one query. */
    public List<InspectionView> lines(Collection<InspectionId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(InspectionRows.SELECT + "where i.id in (:ids) order by i.day, i.id")
                        .param("ids", ids.stream().map(InspectionId::value).toList())
                        .query(InspectionRows::view)
                        .list();
    }

    /** Those finished in (after, upTo], whatever was found, the earliest first; for a notice of the period. One query. */
    public List<InspectionView> finished(Instant after, Instant upTo) {
        return jdbc.sql(InspectionRows.SELECT
                        + "where i.finished_at > :after and i.finished_at <= :upTo order by i.finished_at, i.id")
                .param("after", Moments.at(after))
                .param("upTo", Moments.at(upTo))
                .query(InspectionRows::view)
                .list();
    }

    /** Good practice of the inspections finished in (after, upTo], for praise (表扬). One query. */
    public List<GoodPractice> practices(Instant after, Instant upTo) {
        return jdbc.sql("""
                        select r.id, r.text, r.at, i.id as inspection, i.unit_id, u.short_name
                          from supervision_inspection_remark r
                          join supervision_inspection i on i.id = r.inspection_id
                          join roster_unit u on u.id = i.unit_id
                         where r.kind = 'PRACTICE' and r.withdrawn_at is null
                           and i.finished_at > :after and i.finished_at <= :upTo
                         order by u.position, u.id, r.id""")
                .param("after", Moments.at(after))
                .param("upTo", Moments.at(upTo))
                .query((row, n) -> new GoodPractice(
                        new RemarkId(row.getLong("id")),
                        new InspectionId(row.getLong("inspection")),
                        new UnitId(row.getLong("unit_id")),
                        row.getString("short_name"),
                        row.getString("text"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private List<InspectionView> find(Actor actor, InspectionFilter filter, int most) {
        InspectionFilter.Key before = filter.before();
        return jdbc.sql(InspectionRows.SELECT + "where " + InspectionScope.READABLE + """
                          and (cast(:unit as bigint) is null or i.unit_id = :unit)
                          and (cast(:kind as text) is null or i.kind = :kind)
                          and (cast(:matter as text) is null or i.matter = :matter)
                          and (cast(:year as integer) is null or extract(year from i.day) = :year)
                          and (not :mine or exists (select 1 from supervision_inspection_inspector x
                                                     where x.inspection_id = i.id and x.person_id = :person))
                          and (cast(:day as date) is null or (i.day, i.id) < (cast(:day as date), :id))
                        """ + " and "
                        + shown(filter.show()) + " order by i.day desc, i.id desc limit :most")
                .params(SupervisionRights.params(actor))
                .param("unit", filter.unit() == null ? null : filter.unit().value())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param(
                        "matter",
                        filter.matter() == null ? null : filter.matter().name())
                .param("year", filter.year())
                .param("mine", filter.mine())
                .param("person", actor.person() == null ? -1 : actor.person().value())
                .param("day", before == null ? null : before.day())
                .param("id", before == null ? 0 : before.id())
                .param("most", most)
                .query(InspectionRows::view)
                .list();
    }

    private static String shown(InspectionFilter.Show show) {
        return switch (show) {
            case ALL -> "true";
            case OPEN -> "i.state in ('PLANNED', 'ANNOUNCED', 'UNDER_WAY', 'RECORDED')";
            default -> "i.state = '" + show.name() + "'";
        };
    }
}
