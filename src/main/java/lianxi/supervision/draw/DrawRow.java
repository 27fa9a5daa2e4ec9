package lianxi.supervision.draw;

import static lianxi.shared.Moments.moment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import lianxi.project.ProjectId;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.DrawId;
import lianxi.supervision.InspectionId;
import lianxi.supervision.PlanItemId;
import org.jspecify.annotations.Nullable;

/** Reads a draw's tables. */
final class DrawRow {

    /** A line of the list, on {@code supervision_draw d}. */
    static final String LINE = """
            select d.*,
                   (select count(*) from supervision_draw_candidate c
                     where c.draw_id = d.id and c.part = 'TARGET' and c.number is not null) as candidates,
                   coalesce((select string_agg(c.name, ' · ' order by p.place)
                               from supervision_draw_pick p
                               join supervision_draw_candidate c
                                 on c.draw_id = p.draw_id and c.part = 'TARGET' and c.number = p.target
                              where p.draw_id = d.id), '') as drawn
              from supervision_draw d where\s""";

    /** A draw that stands, a row for each that was drawn, with those who check it in the order drawn. */
    static final String RESULT = """
            select d.id, d.plan_item_id, d.kind, d.matter, d.focus, d.subject,
                   p.place, p.inspection_id, t.unit_id, t.project_id, t.name,
                   (select array_agg(i.person_id order by array_position(p.inspectors, i.number))
                      from supervision_draw_candidate i
                     where i.draw_id = d.id and i.part = 'INSPECTOR' and i.number = any (p.inspectors)) as inspectors,
                   (select array_agg(i.name order by array_position(p.inspectors, i.number))
                      from supervision_draw_candidate i
                     where i.draw_id = d.id and i.part = 'INSPECTOR' and i.number = any (p.inspectors)) as inspector_names
              from supervision_draw d
              join supervision_draw_pick p on p.draw_id = d.id
              join supervision_draw_candidate t on t.draw_id = d.id and t.part = 'TARGET' and t.number = p.target
             where d.id = ? and d.state = 'DRAWN'
             order by p.place""";

    private DrawRow() {}

    static DrawResult result(ResultSet row, int number) throws SQLException {
        DrawResult.Pick pick = new DrawResult.Pick(
                row.getInt("place"),
                id(row, "unit_id", UnitId::new),
                id(row, "project_id", ProjectId::new),
                row.getString("name"),
                inspectors(array(row, "inspectors", Long[].class), array(row, "inspector_names", String[].class)),
                id(row, "inspection_id", InspectionId::new));
        return new DrawResult(
                new DrawId(row.getLong("id")),
                id(row, "plan_item_id", PlanItemId::new),
                CheckKind.valueOf(row.getString("kind")),
                CheckMatter.valueOf(row.getString("matter")),
                row.getString("focus"),
                DrawSubject.valueOf(row.getString("subject")),
                List.of(pick));
    }

    private static List<DrawResult.Inspector> inspectors(List<Long> ids, List<String> names) {
        return IntStream.range(0, ids.size())
                .mapToObj(at -> new DrawResult.Inspector(new PersonId(ids.get(at)), names.get(at)))
                .toList();
    }

    static DrawLine line(ResultSet row, int number) throws SQLException {
        return new DrawLine(
                new DrawId(row.getLong("id")),
                CheckKind.valueOf(row.getString("kind")),
                CheckMatter.valueOf(row.getString("matter")),
                row.getString("focus"),
                DrawSubject.valueOf(row.getString("subject")),
                row.getInt("wanted"),
                row.getInt("candidates"),
                DrawState.valueOf(row.getString("state")),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant(),
                moment(row, "drawn_at"),
                row.getString("drawn"),
                row.getString("void_reason"));
    }

    /** The draw with everything that was read beside it. */
    static DrawView view(ResultSet row, List<Listed> lists, List<Picked> picked, List<DrawView.Voided> voidedBefore)
            throws SQLException {
        DrawState state = DrawState.valueOf(row.getString("state"));
        boolean open = state != DrawState.RECORDED;
        List<DrawCandidate> targets = targets(lists);
        List<DrawCandidate> inspectors = inspectors(lists);
        return new DrawView(
                new DrawId(row.getLong("id")),
                id(row, "plan_item_id", PlanItemId::new),
                CheckKind.valueOf(row.getString("kind")),
                CheckMatter.valueOf(row.getString("matter")),
                row.getString("focus"),
                DrawSubject.valueOf(row.getString("subject")),
                row.getInt("wanted"),
                row.getInt("per_target"),
                row.getString("algorithm"),
                row.getString("fingerprint"),
                open ? row.getString("seed") : null,
                open ? row.getString("record") : null,
                state,
                new DrawView.Act(
                        row.getString("recorded_by"),
                        row.getTimestamp("recorded_at").toInstant()),
                act(row, "drawn"),
                act(row, "voided"),
                row.getString("void_reason"),
                targets,
                inspectors,
                picked.stream().map(one -> one.of(targets, inspectors)).toList(),
                voidedBefore,
                row.getInt("version"));
    }

    static DrawView.Voided voided(ResultSet row, int number) throws SQLException {
        return new DrawView.Voided(
                new DrawId(row.getLong("id")),
                new DrawView.Act(
                        row.getString("voided_by"),
                        row.getTimestamp("voided_at").toInstant()),
                row.getString("void_reason"));
    }

    private static DrawView.@Nullable Act act(ResultSet row, String step) throws SQLException {
        String by = row.getString(step + "_by");
        return by == null
                ? null
                : new DrawView.Act(by, row.getTimestamp(step + "_at").toInstant());
    }

    static List<DrawCandidate> targets(List<Listed> lists) {
        return part(lists, "TARGET");
    }

    static List<DrawCandidate> inspectors(List<Listed> lists) {
        return part(lists, "INSPECTOR");
    }

    private static List<DrawCandidate> part(List<Listed> lists, String part) {
        return lists.stream()
                .filter(one -> one.part().equals(part))
                .map(Listed::candidate)
                .toList();
    }

    /** A line of a list. */
    record Listed(String part, DrawCandidate candidate) {

        static Listed of(ResultSet row, int n) throws SQLException {
            Integer number = row.getObject("number", Integer.class);
            String reason = row.getString("reason");
            DrawCandidate candidate = new DrawCandidate(
                    number,
                    id(row, "unit_id", UnitId::new),
                    id(row, "project_id", ProjectId::new),
                    id(row, "person_id", PersonId::new),
                    row.getString("name"),
                    array(row, "units", Long[].class).stream().map(UnitId::new).toList(),
                    row.getString("unit_names"),
                    array(row, "recused", Integer[].class),
                    reason == null ? null : LeftOutReason.valueOf(reason),
                    row.getString("note"));
            return new Listed(row.getString("part"), candidate);
        }
    }

    /** A row of the result, in numbers. */
    record Picked(
            int place,
            int target,
            List<Integer> inspectors,
            @Nullable InspectionId inspection,
            boolean told) {

        static Picked of(ResultSet row, int n) throws SQLException {
            return new Picked(
                    row.getInt("place"),
                    row.getInt("target"),
                    array(row, "inspectors", Integer[].class),
                    id(row, "inspection_id", InspectionId::new),
                    row.getTimestamp("told_at") != null);
        }

        DrawView.Pick of(List<DrawCandidate> targets, List<DrawCandidate> group) {
            Map<Integer, DrawCandidate> byNumber = DrawCandidate.byNumber(group);
            return new DrawView.Pick(
                    place,
                    DrawCandidate.byNumber(targets).get(target),
                    inspectors.stream().map(byNumber::get).toList(),
                    inspection,
                    told);
        }
    }

    private static <T> @Nullable T id(ResultSet row, String column, LongFunction<T> of) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : of.apply(value);
    }

    private static <T> List<T> array(ResultSet row, String column, Class<T[]> type) throws SQLException {
        Array array = row.getArray(column);
        return List.of(type.cast(array.getArray()));
    }
}
