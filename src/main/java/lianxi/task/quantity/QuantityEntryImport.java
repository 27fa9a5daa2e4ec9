package lianxi.task.quantity;

import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.sheet.Planned;
import lianxi.shared.sheet.RowImport;
import lianxi.shared.sheet.RowPlanner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Amounts done from a spreadsheet (批量登记完成量), a dated entry per row. */
@Component
public class QuantityEntryImport implements RowImport<QuantityEntryImport.Change> {

    private final QuantityService service;
    private final QuantityNames names;
    private final JdbcClient jdbc;

    QuantityEntryImport(QuantityService service, QuantityNames names, JdbcClient jdbc) {
        this.service = service;
        this.names = names;
        this.jdbc = jdbc;
    }

    /** What a row writes. */
    public record Change(QuantityId track, QuantityEntryCommand command) {}

    @Override
    public String code() {
        return "task.quantity.import";
    }

    @Override
    public boolean isAllowedTo(Actor actor) {
        return actor.isAny(Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT);
    }

    @Override
    public RowPlanner<Change> planner(Actor actor, String choice) {
        return new QuantityEntryPlanner(names.read(actor), jdbc);
    }

    @Override
    public long write(Actor actor, Planned<Change> row, String choice) {
        Change change = row.change();
        return service.enter(actor, change.track(), change.command()).value();
    }
}
