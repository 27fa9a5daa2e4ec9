package lianxi.problem;

import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.sheet.Planned;
import lianxi.shared.sheet.RowImport;
import lianxi.shared.sheet.RowPlanner;
import org.springframework.stereotype.Component;

/** Problems from a spreadsheet (批量提出问题), raised through the same service as by hand. */
@Component
public class ProblemImport implements RowImport<ProblemImport.Change> {

    private final ProblemService service;
    private final ProblemSheetSource source;

    ProblemImport(ProblemService service, ProblemSheetSource source) {
        this.service = service;
        this.source = source;
    }

    /**
     * What a row writes.
     *
     * @param version the problem's, for an edit
     */
    public record Change(ProblemCommand command, int version) {}

    @Override
    public String code() {
        return "problem.import";
    }

    @Override
    public boolean isAllowedTo(Actor actor) {
        return actor.isAny(Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT, Role.UNDERTAKER);
    }

    @Override
    public RowPlanner<Change> planner(Actor actor, String choice) {
        return new ProblemPlanner(source.read(actor));
    }

    @Override
    public long write(Actor actor, Planned<Change> row, String choice) {
        Change change = row.change();
        if (row.thing() == null) {
            return service.raise(actor, change.command()).value();
        }
        ProblemText text = ProblemText.of(change.command());
        service.edit(actor, new ProblemId(row.thing()), text, change.version());
        return row.thing();
    }
}
