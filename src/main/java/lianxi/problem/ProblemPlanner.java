package lianxi.problem;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lianxi.problem.ProblemSheetSource.Standing;
import lianxi.project.ProjectId;
import lianxi.shared.BusinessClock;
import lianxi.shared.FiledFor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.shared.sheet.ImportColumn;
import lianxi.shared.sheet.ImportRow;
import lianxi.shared.sheet.Planned;
import lianxi.shared.sheet.RowPlanner;
import org.jspecify.annotations.Nullable;

/** Compares a sheet of problems with what is recorded and plans what an import would raise or change. */
class ProblemPlanner implements RowPlanner<ProblemImport.Change> {

    private final ProblemSheetSource.Known known;
    private final ProblemColumns columns;
    private Map<Long, Standing> problems = Map.of();

    ProblemPlanner(ProblemSheetSource.Known known) {
        this.known = known;
        this.columns = new ProblemColumns(known);
    }

    @Override
    public List<ImportColumn<?>> columns() {
        return columns.all();
    }

    @Override
    public List<String> passedOver() {
        return ProblemColumns.TOLD;
    }

    @Override
    public void prepare(List<ImportRow> rows) {
        problems = known.problems(rows.stream()
                .map(row -> row.get(columns.id))
                .filter(Objects::nonNull)
                .toList());
    }

    @Override
    public @Nullable Planned<ProblemImport.Change> plan(ImportRow row) {
        if (row.isEmpty(columns.id)) {
            return fresh(row);
        }
        Long id = row.get(columns.id);
        Standing standing = problems.get(id);
        if (id != null && standing == null) {
            row.fault(columns.id, "shared.import.fault.gone");
        }
        return standing == null ? null : edited(row, id, standing);
    }

    private @Nullable Planned<ProblemImport.Change> fresh(ImportRow row) {
        UnitId raiser = raiser(row);
        ProjectId project = row.get(columns.project);
        checkDay(row, null);
        if (raiser != null
                && known.undertakerUnits.contains(raiser)
                && (project == null || !raiser.equals(known.undertakers.get(project)))) {
            row.fault(columns.project, "problem.refused.ownProject");
        }
        FiledFor told = told(row, raiser);
        if (!row.isRight()) {
            return null;
        }
        return Planned.created(new ProblemImport.Change(command(text(row), raiser, row, told), 0));
    }

    private @Nullable Planned<ProblemImport.Change> edited(ImportRow row, long id, Standing standing) {
        checkFixed(row, standing);
        if (!row.isRight()) {
            return null;
        }
        ProblemText text = kept(row, text(row), standing.text());
        if (text.equals(standing.text())) {
            return Planned.unchanged(id);
        }
        requireEditable(row, standing);
        checkDay(row, standing.text().wantedBy());
        if (!row.isRight()) {
            return null;
        }
        return Planned.edited(id, new ProblemImport.Change(command(text, null, row, null), standing.version()));
    }

    private ProblemText text(ImportRow row) {
        return new ProblemText(
                row.get(columns.title, ""),
                row.get(columns.description, ""),
                row.get(columns.project),
                null,
                row.get(columns.involved, List.of()),
                row.get(columns.proposal, ""),
                row.get(columns.wantedBy));
    }

    /** Columns that the sheet leaves out stay as they are, and so does the permit, which no column tells. */
    private ProblemText kept(ImportRow row, ProblemText said, ProblemText standing) {
        boolean sameUnits = new HashSet<>(said.involved()).equals(new HashSet<>(standing.involved()));
        return new ProblemText(
                said.title(),
                said.description(),
                row.has(columns.project) ? said.project() : standing.project(),
                standing.track(),
                sameUnits || !row.has(columns.involved) ? standing.involved() : said.involved(),
                row.has(columns.proposal) ? said.proposal() : standing.proposal(),
                row.has(columns.wantedBy) ? said.wantedBy() : standing.wantedBy());
    }

    private ProblemCommand command(ProblemText text, @Nullable UnitId raiser, ImportRow row, @Nullable FiledFor told) {
        return new ProblemCommand(
                text.title(),
                text.description(),
                text.project(),
                text.track(),
                raiser,
                text.involved(),
                row.get(columns.owner),
                row.get(columns.level, ProblemLevel.UNIT),
                text.proposal(),
                text.wantedBy(),
                told,
                List.of());
    }

    /** The unit named, else the importer's own one, else the office itself. */
    private @Nullable UnitId raiser(ImportRow row) {
        UnitId named = row.get(columns.raiser);
        boolean office = known.actor.is(Role.OFFICE);
        if (named == null && row.isEmpty(columns.raiser) && !office) {
            if (known.actor.units().size() == 1) {
                return known.actor.units().iterator().next();
            }
            row.fault(columns.raiser, "shared.import.fault.missing");
        }
        if (named != null && !office && !isOwn(named)) {
            row.fault(columns.raiser, "problem.import.fault.raiser");
        }
        return ProblemSheetSource.OFFICE.equals(named) ? null : named;
    }

    private boolean isOwn(UnitId unit) {
        return known.actor.writesFor(unit) || ProblemParties.isUndertaker(known.actor, unit);
    }

    /** Who told the office, where it files for another unit (代报). */
    private @Nullable FiledFor told(ImportRow row, @Nullable UnitId raiser) {
        if (raiser == null || isOwn(raiser) || !known.actor.is(Role.OFFICE)) {
            return null;
        }
        String by = row.get(columns.toldBy);
        FiledFor.Channel how = row.get(columns.toldHow);
        LocalDate on = row.get(columns.toldOn);
        if (by == null || how == null || on == null) {
            row.fault(columns.toldBy, "problem.import.fault.told");
            return null;
        }
        if (on.isAfter(known.today)) {
            row.fault(columns.toldOn, "problem.refused.future");
        }
        return new FiledFor(by, how, on.atStartOfDay(BusinessClock.ZONE).toInstant());
    }

    private void checkDay(ImportRow row, @Nullable LocalDate before) {
        LocalDate wanted = row.get(columns.wantedBy);
        if (wanted != null && !wanted.equals(before) && wanted.isBefore(known.today)) {
            row.fault(columns.wantedBy, "problem.refused.past");
        }
    }

    /** Level, owner and raiser have acts of their own, with a reason. */
    private void checkFixed(ImportRow row, Standing standing) {
        ProblemLevel level = row.get(columns.level);
        if (level != null && level != standing.level()) {
            row.fault(columns.level, "problem.import.fault.fixed");
        }
        UnitId owner = row.get(columns.owner);
        boolean sameOwner =
                owner == null || owner.equals(standing.parties().owner()) || owner.equals(standing.proposedOwner());
        if (!sameOwner) {
            row.fault(columns.owner, "problem.import.fault.fixed");
        }
        UnitId raiser = row.get(columns.raiser);
        UnitId raised = Objects.requireNonNullElse(standing.parties().raiser(), ProblemSheetSource.OFFICE);
        if (raiser != null && !raiser.equals(raised)) {
            row.fault(columns.raiser, "problem.import.fault.fixed");
        }
    }

    private void requireEditable(ImportRow row, Standing standing) {
        if (standing.state().after(ProblemAction.EDIT).isEmpty()) {
            row.fault(columns.id, "problem.import.fault.closed");
        } else if (!standing.parties().permits(known.actor, standing.state(), ProblemAction.EDIT)) {
            row.fault(columns.id, "shared.import.fault.forbidden");
        } else if (!Objects.equals(row.get(columns.version), (long) standing.version())) {
            row.fault(columns.version, "shared.import.fault.stale");
        }
    }
}
