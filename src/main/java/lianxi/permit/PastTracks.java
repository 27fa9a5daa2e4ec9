package lianxi.permit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lianxi.calendar.TimeLimit;
import lianxi.permit.catalogue.CatalogueQueries;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns the tracks back to how they stood at a past moment, by replaying the two logs up to it. */
@Component
class PastTracks {

    private final TrackRows rows;
    private final PermitLog log;
    private final RosterQueries roster;
    private final JdbcClient jdbc;

    PastTracks(TrackRows rows, PermitLog log, RosterQueries roster, JdbcClient jdbc) {
        this.rows = rows;
        this.log = log;
        this.roster = roster;
        this.jdbc = jdbc;
    }

    /** Those that were known at the moment; five queries whatever their number. */
    List<TrackRow> asOf(Instant moment) {
        Replay replay = new Replay(
                log.stepsUpTo(moment).stream().collect(Collectors.groupingBy(StepEvent::stepId)),
                log.settingsUpTo(moment).stream().collect(Collectors.groupingBy(TrackEvent::track)),
                limits(),
                roster.units().stream().collect(Collectors.toMap(UnitView::id, UnitView::shortName)));
        return rows.all().stream().map(replay::asOf).filter(Objects::nonNull).toList();
    }

    private Map<Long, TimeLimit> limits() {
        return jdbc
                .sql("select * from permit_limit where amount is not null")
                .query((row, number) -> Map.entry(row.getLong("id"), CatalogueQueries.timeLimit(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record Replay(
            Map<Long, List<StepEvent>> steps,
            Map<TrackId, List<TrackEvent>> settings,
            Map<Long, TimeLimit> limits,
            Map<UnitId, String> unitNames) {

        /** Null where the track was not opened yet. */
        @Nullable
        TrackRow asOf(TrackRow now) {
            List<TrackEvent> set = settings.getOrDefault(now.id(), List.of());
            TrackEvent need = latest(set, TrackEvent.Kind.NEED);
            TrackEvent unit = latest(set, TrackEvent.Kind.UNIT);
            if (need == null || unit == null) {
                return null;
            }
            UnitId unitId = new UnitId(Long.parseLong(unit.value()));
            List<TrackRow.Step> then = now.steps().stream().map(this::asOf).toList();
            return new TrackRow(
                    now.id(),
                    now.project(),
                    now.projectName(),
                    now.undertaker(),
                    now.code(),
                    now.position(),
                    now.permitName(),
                    now.shortTop(),
                    now.shortBottom(),
                    now.decider(),
                    Need.valueOf(need.value()),
                    need.value().equals(Need.NEEDED.name()) ? null : need.reason(),
                    unitId,
                    unitNames.get(unitId),
                    ballSet(now, set),
                    now.ballSince(),
                    now.hold(),
                    now.targetOn(),
                    now.changedAt(),
                    now.verifiedAt(),
                    now.version(),
                    now.remarks(),
                    then);
        }

        private TrackRow.Step asOf(TrackRow.Step now) {
            List<StepEvent> entries =
                    StepEvent.holding(steps.getOrDefault(now.id().value(), List.of()));
            StepProgress then = StepProgress.replay(entries);
            return new TrackRow.Step(
                    now.id(), now.typeStepId(), now.position(), now.name(), then, limits.get(then.limitId()));
        }

        /** A ball set by hand holds until the next entry of any step. */
        @Nullable
        private Ball ballSet(TrackRow track, List<TrackEvent> set) {
            TrackEvent ball = latest(set, TrackEvent.Kind.BALL);
            if (ball == null || ball.value() == null) {
                return null;
            }
            boolean movedSince = track.steps().stream()
                    .flatMap(step -> steps.getOrDefault(step.id().value(), List.of()).stream())
                    .anyMatch(event -> !event.recordedAt().isBefore(ball.recordedAt()));
            return movedSince ? null : Ball.valueOf(ball.value());
        }

        @Nullable
        private static TrackEvent latest(List<TrackEvent> events, TrackEvent.Kind kind) {
            TrackEvent latest = null;
            for (TrackEvent event : events) {
                latest = event.kind() == kind ? event : latest;
            }
            return latest;
        }
    }
}
