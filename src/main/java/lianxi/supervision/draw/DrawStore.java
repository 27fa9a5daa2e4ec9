package lianxi.supervision.draw;

import java.util.List;
import java.util.function.Supplier;
import lianxi.shared.UnitId;
import lianxi.supervision.DrawId;
import lianxi.supervision.PlanItemId;
import lianxi.supervision.plan.PlanItemView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a draw's lists and its result: each once, for good. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DrawStore {

    private final JdbcClient jdbc;

    DrawStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lists(DrawId draw, DrawLists lists) {
        write(draw, "TARGET", lists.targets());
        write(draw, "INSPECTOR", lists.inspectors());
    }

    void result(DrawId draw, DrawOutcome outcome) {
        int place = 0;
        for (DrawOutcome.Pick pick : outcome.picks()) {
            jdbc.sql("insert into supervision_draw_pick (draw_id, place, target, inspectors) values (?, ?, ?, ?)")
                    .params(
                            draw.value(),
                            ++place,
                            pick.target(),
                            pick.inspectors().toArray(Integer[]::new))
                    .update();
        }
    }

    /** The terms as they were recorded. */
    DrawTerms terms(Draw draw) {
        List<DrawRow.Listed> lists = jdbc.sql(
                        "select * from supervision_draw_candidate where draw_id = ? order by part, position")
                .param(draw.id().value())
                .query(DrawRow.Listed::of)
                .list();
        return DrawTerms.of(DrawRow.targets(lists), DrawRow.inspectors(lists), draw.wanted(), draw.perTarget());
    }

    /** How many draws stand of a plan's item in all its versions; whoever else asks waits for this one's end. */
    int drawsOf(PlanItemView item) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("supervision draw " + item.root())
                .query((row, number) -> 1)
                .single();
        return jdbc.sql("select count(*) from supervision_draw where plan_item_id in (:items) and state <> 'VOIDED'")
                .param("items", item.family().stream().map(PlanItemId::value).toList())
                .query(Integer.class)
                .single();
    }

    boolean isUsed(DrawId draw) {
        return jdbc.sql("select exists (select 1 from supervision_draw_pick"
                        + " where draw_id = ? and inspection_id is not null)")
                .param(draw.value())
                .query(Boolean.class)
                .single();
    }

    private void write(DrawId draw, String part, List<DrawCandidate> list) {
        int position = 0;
        for (DrawCandidate one : list) {
            jdbc.sql("""
                            insert into supervision_draw_candidate (draw_id, part, position, number, unit_id, project_id,
                                person_id, name, units, unit_names, recused, reason, note)
                            values (:draw, :part, :position, :number, :unit, :project, :person, :name, :units, :names,
                                :recused, :reason, :note)""")
                    .param("draw", draw.value())
                    .param("part", part)
                    .param("position", ++position)
                    .param("number", one.number())
                    .param("unit", value(one.unit(), () -> one.unit().value()))
                    .param("project", value(one.project(), () -> one.project().value()))
                    .param("person", value(one.person(), () -> one.person().value()))
                    .param("name", one.name())
                    .param("units", one.units().stream().map(UnitId::value).toArray(Long[]::new))
                    .param("names", one.unitNames())
                    .param("recused", one.recused().toArray(Integer[]::new))
                    .param("reason", one.reason() == null ? null : one.reason().name())
                    .param("note", one.note())
                    .update();
        }
    }

    private static @Nullable Long value(@Nullable Object id, Supplier<Long> of) {
        return id == null ? null : of.get();
    }
}
