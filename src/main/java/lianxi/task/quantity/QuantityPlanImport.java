package lianxi.task.quantity;

import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.sheet.Planned;
import lianxi.shared.sheet.RowImport;
import lianxi.shared.sheet.RowPlanner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tracks with their plans from a spreadsheet (批量建立和调整计划), a track per row. */
@Component
public class QuantityPlanImport implements RowImport<QuantityPlanImport.Change> {

    private final QuantityService service;
    private final QuantityNames names;
    private final QuantityRules rules;

    QuantityPlanImport(QuantityService service, QuantityNames names, QuantityRules rules) {
        this.service = service;
        this.names = names;
        this.rules = rules;
    }

    /**
     * What a row writes.
     *
     * @param reason why the plan is replaced; null for a new track
     * @param version the track's, where its plan is replaced
     */
    public record Change(QuantityCommand command, @Nullable String reason, int version) {}

    @Override
    public String code() {
        return "task.quantity.planning";
    }

    @Override
    public boolean isAllowedTo(Actor actor) {
        return actor.isAny(Role.OFFICE, Role.UNIT_HEAD);
    }

    @Override
    public RowPlanner<Change> planner(Actor actor, String choice) {
        return new QuantityPlanPlanner(names.read(actor), rules);
    }

    @Override
    public long write(Actor actor, Planned<Change> row, String choice) {
        Change change = row.change();
        if (row.thing() == null) {
            return service.create(actor, change.command()).value();
        }
        QuantityId id = new QuantityId(row.thing());
        service.replan(actor, id, change.command().plan(), change.reason(), change.version());
        return row.thing();
    }
}
