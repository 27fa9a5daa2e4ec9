package lianxi.task.quantity;

import java.util.Optional;
import lianxi.document.attachment.AttachmentAccess;
import lianxi.shared.Actor;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who reads the evidence of an entry (完成量依据): agreements name households, so only those of {@link QuantityScope}. */
@Component
class QuantityEvidence implements AttachmentAccess {

    static final String KIND = "quantity-entry";

    private final JdbcClient jdbc;

    QuantityEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, long entry) {
        Optional<QuantityScope> scope = jdbc.sql("""
                        select t.unit_id, t.guide_unit from task_quantity_entry e
                          join task_quantity t on t.id = e.quantity_id where e.id = ?""")
                .param(entry)
                .query((row, number) -> {
                    Long guide = row.getObject("guide_unit", Long.class);
                    return new QuantityScope(
                            new UnitId(row.getLong("unit_id")), guide == null ? null : new UnitId(guide));
                })
                .optional();
        return scope.filter(one -> one.readsEvidence(actor)).isPresent();
    }
}
