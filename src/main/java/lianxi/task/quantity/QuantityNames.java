package lianxi.task.quantity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.roster.RosterNames;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitNames;
import lianxi.shared.Actor;
import lianxi.shared.UnitId;
import lianxi.shared.sheet.ImportTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the rows of a sheet of quantities are read against, by a handful of queries for the whole sheet. */
@Component
class QuantityNames {

    private final RosterNames roster;
    private final ProjectQueries projects;
    private final QuantityQueries quantities;
    private final ImportTerms terms;
    private final Clock clock;

    QuantityNames(
            RosterNames roster, ProjectQueries projects, QuantityQueries quantities, ImportTerms terms, Clock clock) {
        this.roster = roster;
        this.projects = projects;
        this.quantities = quantities;
        this.terms = terms;
        this.clock = clock;
    }

    Known read(Actor actor) {
        return new Known(actor);
    }

    /** What a track is found by: there is one of each. */
    private record Key(ProjectId project, UnitId unit, Measure measure) {}

    /** Names of today, and the tracks that stand. */
    final class Known {

        final Actor actor;
        final LocalDate today = LocalDate.now(clock);
        final ImportTerms terms = QuantityNames.this.terms;
        final UnitNames townships = roster.units(UnitKind.MEMBER);
        final UnitNames guides = roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY);
        final Map<String, ProjectId> projects = new LinkedHashMap<>();
        private final Map<Key, QuantityLine> tracks = new HashMap<>();
        private final Map<Long, QuantityLine> byId = new HashMap<>();

        private Known(Actor actor) {
            this.actor = actor;
            QuantityNames.this.projects.visibleTo(actor).forEach(project -> projects.put(project.name(), project.id()));
            for (QuantityLine line : quantities.now().lines()) {
                tracks.put(new Key(line.project(), line.unit(), line.measure()), line);
                byId.put(line.id().value(), line);
            }
        }

        /** The track of the project's land or households in the township; null where any is unknown or none stands. */
        @Nullable
        QuantityLine track(@Nullable ProjectId project, @Nullable UnitId unit, @Nullable Measure measure) {
            return project == null || unit == null || measure == null
                    ? null
                    : tracks.get(new Key(project, unit, measure));
        }

        /** By its number; null where none stands. */
        @Nullable
        QuantityLine track(long id) {
            return byId.get(id);
        }

        List<Measure> measures() {
            return List.of(Measure.values());
        }
    }
}
