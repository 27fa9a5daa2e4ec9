package lianxi.problem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lianxi.permit.TrackId;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.roster.RosterNames;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitNames;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.shared.sheet.ImportTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rows of a sheet of problems are read against, by a handful of queries for the whole sheet. */
@Component
class ProblemSheetSource {

    /** Stands for the office itself where a sheet names the raiser. */
    static final UnitId OFFICE = new UnitId(0);

    private final RosterNames roster;
    private final ProjectQueries projects;
    private final ImportTerms terms;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProblemSheetSource(
            RosterNames roster,
            ProjectQueries projects,
            ImportTerms terms,
            MessageSource messages,
            JdbcClient jdbc,
            Clock clock) {
        this.roster = roster;
        this.projects = projects;
        this.terms = terms;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Known read(Actor actor) {
        return new Known(actor);
    }

    /** A problem as it stands. */
    record Standing(
            ProblemText text,
            ProblemParties parties,
            @Nullable UnitId proposedOwner,
            ProblemLevel level,
            ProblemState state,
            int version) {}

    /** Names of today, and problems by their numbers within the actor's scope. */
    final class Known {

        final Actor actor;
        final LocalDate today = LocalDate.now(clock);
        final ImportTerms terms = ProblemSheetSource.this.terms;
        final UnitNames owners = roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY);
        final UnitNames involved = roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY, UnitKind.OUTSIDE);
        final Map<String, UnitId> raisers = new LinkedHashMap<>();
        final List<String> offeredRaisers;
        final Map<String, ProjectId> projects = new LinkedHashMap<>();
        final Map<ProjectId, UnitId> undertakers = new HashMap<>();
        final Set<UnitId> undertakerUnits;

        private Known(Actor actor) {
            this.actor = actor;
            UnitNames builders = roster.units(UnitKind.UNDERTAKER);
            undertakerUnits = Set.copyOf(builders.words().values());
            Stream.of(owners, builders).forEach(names -> names.words().forEach(raisers::putIfAbsent));
            offeredRaisers = Stream.concat(owners.offered().stream(), builders.offered().stream())
                    .filter(name -> actor.is(Role.OFFICE) || actor.belongsTo(raisers.get(name)))
                    .toList();
            Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                    .forEach(language -> raisers.put(messages.getMessage("problem.office", null, language), OFFICE));
            for (ProjectView project : ProblemSheetSource.this.projects.visibleTo(actor)) {
                projects.put(project.name(), project.id());
                undertakers.put(project.id(), project.undertaker());
            }
        }

        Map<Long, Standing> problems(Collection<Long> ids) {
            Map<Long, Standing> found = new HashMap<>();
            if (!ids.isEmpty()) {
                jdbc.sql("""
                                select p.*, j.undertaker_unit,
                                       array(select u.unit_id from problem_unit u where u.problem_id = p.id
                                              order by u.unit_id) as involved
                                  from problem p left join project j on j.id = p.project_id
                                 where p.id in (:ids) and """ + ProblemScope.READABLE)
                        .param("ids", ids)
                        .params(ProblemScope.params(actor))
                        .query(row -> {
                            found.put(row.getLong("id"), standing(row));
                        });
            }
            return found;
        }
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Long project = row.getObject("project_id", Long.class);
        Long track = row.getObject("track_id", Long.class);
        List<UnitId> involved = Stream.of((Object[]) row.getArray("involved").getArray())
                .map(unit -> new UnitId((Long) unit))
                .toList();
        ProblemText text = new ProblemText(
                row.getString("title"),
                row.getString("description"),
                project == null ? null : new ProjectId(project),
                track == null ? null : new TrackId(track),
                involved,
                row.getString("proposal"),
                row.getObject("wanted_by", LocalDate.class));
        ProblemParties parties = new ProblemParties(
                unit(row, "raiser_unit"),
                unit(row, "owner_unit"),
                Set.copyOf(involved),
                row.getBoolean("shared") ? unit(row, "undertaker_unit") : null,
                null);
        return new Standing(
                text,
                parties,
                unit(row, "proposed_owner"),
                ProblemLevel.valueOf(row.getString("level")),
                ProblemState.valueOf(row.getString("state")),
                row.getInt("version"));
    }

    private static @Nullable UnitId unit(ResultSet row, String column) throws SQLException {
        Long id = row.getObject(column, Long.class);
        return id == null ? null : new UnitId(id);
    }
}
