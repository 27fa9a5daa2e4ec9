package lianxi.permit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightSettings;
import lianxi.calendar.WorkCalendars;
import lianxi.permit.catalogue.Catalogue;
import lianxi.permit.catalogue.CatalogueQueries;
import lianxi.permit.catalogue.LimitVersion;
import lianxi.permit.catalogue.PermitType;
import lianxi.permit.catalogue.StepType;
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
    private final PermitLog log;
    private final CatalogueQueries catalogues;
    private final WorkCalendars calendars;
    private final LightSettings lights;
    private final Clock clock;

    TrackQueries(
            TrackRows rows,
            PermitLog log,
            CatalogueQueries catalogues,
            WorkCalendars calendars,
            LightSettings lights,
            Clock clock) {
        this.rows = rows;
        this.log = log;
        this.catalogues = catalogues;
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
        return view(track, tracks, catalogue);
    }

    private static boolean isVisible(Actor actor, TrackRow track) {
        return actor.isInside() || actor.is(Role.UNDERTAKER) && actor.belongsTo(track.undertaker());
    }

    private TrackView view(TrackRow track, List<TrackRow> tracks, Catalogue catalogue) {
        LocalDate today = LocalDate.now(clock);
        LightRules rules = new LightRules(calendars.current(), lights.thresholds());
        PermitType type = catalogue.type(track.code()).orElseThrow();
        Map<String, TrackLine> lines = tracks.stream()
                .map(row -> row.line(rules, today))
                .collect(Collectors.toMap(TrackLine::code, Function.identity()));
        List<StepEvent> events = log.ofTrack(track.id());
        return new TrackView(
                lines.get(track.code()),
                type,
                track.ballSet(),
                track.remarks().holdNote(),
                track.remarks().judgement(),
                track.remarks().verifiedBy(),
                track.version(),
                steps(track, type, events, rules, today),
                neighbours(catalogue.prerequisitesOf(type), lines),
                neighbours(catalogue.waitingFor(type), lines),
                TrackHistory.of(track, events, log.settingsOf(track.id())));
    }

    private static List<TrackView.Neighbour> neighbours(List<PermitType> types, Map<String, TrackLine> lines) {
        return types.stream()
                .map(type -> new TrackView.Neighbour(type, lines.get(type.code())))
                .toList();
    }

    private static List<StepView> steps(
            TrackRow track, PermitType type, List<StepEvent> events, LightRules rules, LocalDate today) {
        Map<Long, StepType> types = type.steps().stream().collect(Collectors.toMap(StepType::id, Function.identity()));
        return track.steps().stream()
                .map(step -> step(track, step, types.get(step.typeStepId()), events, rules, today))
                .toList();
    }

    private static StepView step(
            TrackRow track,
            TrackRow.Step step,
            StepType type,
            List<StepEvent> events,
            LightRules rules,
            LocalDate today) {
        StepProgress progress = step.progress();
        StepFacts facts = step.facts(track.decider());
        boolean strikable = StepEvent.holding(events).stream()
                .anyMatch(event -> event.stepId() == step.id().value());
        return new StepView(
                step.id(),
                type.position(),
                step.name(),
                progress.state(),
                rules.read(facts.lightFacts(rules.calendar()), today),
                progress.lastOn(),
                progress.submittedOn(),
                progress.acceptedOn(),
                progress.decidedOn(),
                progress.deliveredOn(),
                reckoning(facts, type, rules),
                track.need() == Need.NEEDED ? progress.state().actions() : List.of(),
                variants(type, progress.state(), today),
                strikable);
    }

    private static List<String> variants(StepType type, StepState state, LocalDate today) {
        List<String> names =
                type.inForce(today).stream().map(LimitVersion::variant).toList();
        return state == StepState.SUBMITTED && names.size() > 1 ? names : List.of();
    }

    private static StepView.Reckoning reckoning(StepFacts facts, StepType type, LightRules rules) {
        return new StepView.Reckoning(
                facts.limit(),
                facts.progress().acceptedOn(),
                facts.progress().stops().spans(),
                facts.decisionClock().map(clock -> clock.due(rules.calendar())).orElse(null),
                facts.decidedLate(rules.calendar()),
                facts.deliveryClock().map(clock -> clock.due(rules.calendar())).orElse(null),
                type.limitNote());
    }
}
