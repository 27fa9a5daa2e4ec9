package lianxi.problem;

import java.time.LocalDate;
import java.util.List;
import lianxi.project.ProjectId;
import lianxi.shared.FiledFor;
import lianxi.shared.UnitId;
import lianxi.shared.sheet.ImportColumn;

/** The columns of a sheet of problems (问题台账表头), as they are imported and exported. */
final class ProblemColumns {

    /** What an export tells beyond them; an import passes it over. */
    static final List<String> TOLD = List.of(
            "problem.sheet.state",
            "problem.sheet.permit",
            "problem.sheet.source",
            "problem.sheet.raisedOn",
            "problem.sheet.answeredOn",
            "problem.sheet.standing",
            "problem.sheet.pool");

    private static final int NAME_MAX = 60;

    final ImportColumn<Long> id = ImportColumn.id();
    final ImportColumn<Long> version = ImportColumn.version();
    final ImportColumn<String> title = ImportColumn.line("title", "problem.sheet.title", ProblemText.TITLE_MAX)
            .mandatory();
    final ImportColumn<String> description = ImportColumn.text(
                    "description", "problem.sheet.description", ProblemText.DESCRIPTION_MAX)
            .mandatory();
    final ImportColumn<String> proposal =
            ImportColumn.text("proposal", "problem.sheet.proposal", ProblemText.PROPOSAL_MAX);
    final ImportColumn<LocalDate> wantedBy = ImportColumn.day("wantedBy", "problem.sheet.wantedBy");
    final ImportColumn<String> toldBy = ImportColumn.line("told.by", "problem.sheet.toldBy", NAME_MAX);
    final ImportColumn<LocalDate> toldOn = ImportColumn.day("told.on", "problem.sheet.toldOn");
    final ImportColumn<ProblemLevel> level;
    final ImportColumn<UnitId> raiser;
    final ImportColumn<UnitId> owner;
    final ImportColumn<List<UnitId>> involved;
    final ImportColumn<ProjectId> project;
    final ImportColumn<FiledFor.Channel> toldHow;

    ProblemColumns(ProblemSheetSource.Known known) {
        level = known.terms
                .oneOf("level", "problem.sheet.level", List.of(ProblemLevel.values()), ProblemLevel::messageKey)
                .mandatory();
        raiser = ImportColumn.oneOf("raiser", "problem.sheet.raiser", known.raisers)
                .offering(known.offeredRaisers);
        owner = ImportColumn.oneOf("owner", "problem.sheet.owner", known.owners.words())
                .offering(known.owners.offered());
        involved = ImportColumn.someOf("involved", "problem.sheet.involved", known.involved.words());
        project = ImportColumn.oneOf("project", "problem.sheet.project", known.projects);
        toldHow = known.terms.oneOf(
                "told.how", "problem.sheet.toldHow", List.of(FiledFor.Channel.values()), FiledFor.Channel::messageKey);
    }

    List<ImportColumn<?>> all() {
        return List.of(
                id,
                version,
                title,
                description,
                level,
                owner,
                involved,
                project,
                proposal,
                wantedBy,
                raiser,
                toldBy,
                toldHow,
                toldOn);
    }
}
