package lianxi.permit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightSettings;
import lianxi.calendar.ScheduleOutlook;
import lianxi.calendar.WorkCalendars;
import lianxi.permit.catalogue.Catalogue;
import lianxi.permit.catalogue.CatalogueQueries;
import lianxi.permit.catalogue.PermitType;
import lianxi.project.extension.ExtensionQueries;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleQueries;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one track with its steps, neighbours and history: five queries, whatever it holds. */
@Component
@Transactional(readOnly = true)
public class TrackQueries {

    private final TrackRows rows;
    private final TrackRecords records;
    private final CatalogueQueries catalogues;
    private final ExtensionQueries extensions;
    private final ScheduleQueries schedules;
    private final WorkCalendars calendars;
    private final LightSettings lights;
    private final Clock clock;

    TrackQueries(
            TrackRows rows,
            TrackRecords records,
            CatalogueQueries catalogues,
            ExtensionQueries extensions,
            ScheduleQueries schedules,
            WorkCalendars calendars,
            LightSettings lights,
            Clock clock) {
        this.rows = rows;
        this.records = records;
        this.catalogues = catalogues;
        this.extensions = extensions;
        this.schedules = schedules;
        this.calendars = calendars;
        this.lights = lights;
        this.clock = clock;
    }

    /** @throws NotFoundException if there is no such track, or none that the actor may know of */
    public TrackView track(Actor actor, TrackId id) {
        List<TrackRow> tracks = rows.withNeighbours(id);
        TrackRow track = tracks.stream()
                .filter(row -> row.id().equals(id))
                .filter(row -> isVisible(actor, row))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Catalogue catalogue = catalogues.catalogue();
        return view(actor, track, tracks, catalogue);
    }

    /**
     * The track by its own facts, whatever its schedule says, for a page about something else. One query.
     *
     * @throws NotFoundException if there is no such track, or none that the actor may know of
     */
    public TrackLine line(Actor actor, TrackId id) {
        LightRules rules = new LightRules(calendars.current(), lights.thresholds());
        return rows.of(List.of(id)).stream()
                .filter(row -> isVisible(actor, row))
                .findFirst()
                .map(row -> row.line(rules, LocalDate.now(clock), Map.of()))
                .orElseThrow(NotFoundException::new);
    }

    /** Which of them the actor may know of; at most one query, none for those inside. */
    public Set<TrackId> readable(Actor actor, Collection<TrackId> ids) {
        if (actor.isInside()) {
            return Set.copyOf(ids);
        }
        return !actor.is(Role.UNDERTAKER)
                ? Set.of()
                : rows.of(List.copyOf(ids)).stream()
                        .filter(row -> isVisible(actor, row))
                        .map(TrackRow::id)
                        .collect(Collectors.toSet());
    }

    static boolean isVisible(Actor actor, TrackRow track) {
        return actor.isInside() || actor.is(Role.UNDERTAKER) && actor.belongsTo(track.undertaker());
    }

    private TrackView view(Actor actor, TrackRow track, List<TrackRow> tracks, Catalogue catalogue) {
        LocalDate today = LocalDate.now(clock);
        LightRules rules = new LightRules(calendars.current(), lights.thresholds());
        Map<NodeKey, ScheduleOutlook> outlooks = schedules.outlooks(track.project());
        PermitType type = catalogue.type(track.code()).orElseThrow();
        Map<String, TrackLine> lines = tracks.stream()
                .map(row -> row.line(rules, today, outlooks))
                .collect(Collectors.toMap(TrackLine::code, Function.identity()));
        boolean withFiles = StepEvidence.mayRead(actor, track.unit(), track.undertaker());
        TrackRecords.Told told = records.of(track.id(), withFiles);
        return new TrackView(
                lines.get(track.code()),
                type,
                track.ballSet(),
                track.remarks().holdNote(),
                track.remarks().judgement(),
                track.remarks().verifiedBy(),
                track.version(),
                new StepViews(track, type, told.steps(), rules, today).of(outlooks),
                neighbours(catalogue.prerequisitesOf(type), lines),
                neighbours(catalogue.waitingFor(type), lines),
                TrackHistory.of(track, told.steps(), told.settings(), told.files()),
                told.materials(),
                extensions.onPage("/permits/" + track.id()));
    }

    private static List<TrackView.Neighbour> neighbours(List<PermitType> types, Map<String, TrackLine> lines) {
        return types.stream()
                .map(type -> new TrackView.Neighbour(type, lines.get(type.code())))
                .toList();
    }
}
