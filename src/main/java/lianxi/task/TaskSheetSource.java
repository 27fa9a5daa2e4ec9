package lianxi.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.burden.OpenAsks;
import lianxi.burden.RepeatedAsks;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.roster.RosterNames;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitNames;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import lianxi.shared.sheet.ImportTerms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rows of a sheet of tasks are read against, by a handful of queries for the whole sheet. */
@Component
class TaskSheetSource {

    private final RosterNames roster;
    private final ProjectQueries projects;
    private final TaskChecks checks;
    private final RepeatedAsks asks;
    private final ImportTerms terms;
    private final JdbcClient jdbc;
    private final Clock clock;

    TaskSheetSource(
            RosterNames roster,
            ProjectQueries projects,
            TaskChecks checks,
            RepeatedAsks asks,
            ImportTerms terms,
            JdbcClient jdbc,
            Clock clock) {
        this.roster = roster;
        this.projects = projects;
        this.checks = checks;
        this.asks = asks;
        this.terms = terms;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Names of today, and tasks by their numbers within the actor's scope. */
    final class Known {

        final UnitNames units;
        final Map<UnitId, Map<String, List<PersonId>>> people;
        final Map<String, ProjectId> projects = new LinkedHashMap<>();
        final TaskChecks.Today today = checks.today();
        final ImportTerms terms = TaskSheetSource.this.terms;
        private final Actor actor;

        private Known(Actor actor) {
            this.actor = actor;
            LocalDate day = LocalDate.now(clock);
            units = roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY);
            people = roster.people(day);
            TaskSheetSource.this.projects.all().forEach(project -> projects.put(project.name(), project.id()));
        }

        /** What the units that the sheet asks still owe. */
        OpenAsks asked(Collection<UnitId> units) {
            return asks.open(units);
        }

        Map<Long, TaskRow> tasks(Collection<Long> ids) {
            Map<Long, TaskRow> found = new HashMap<>();
            if (!ids.isEmpty()) {
                TaskScope.bind(
                                jdbc.sql(TaskRow.SELECT + " where t.id in (:ids) and " + TaskScope.READABLE)
                                        .param("ids", ids),
                                actor)
                        .query(TaskRow::of)
                        .list()
                        .forEach(row -> found.put(row.id().value(), row));
            }
            return found;
        }
    }

    Known read(Actor actor) {
        return new Known(actor);
    }
}
