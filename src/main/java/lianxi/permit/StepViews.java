package lianxi.permit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.calendar.LightRules;
import lianxi.calendar.ScheduleOutlook;
import lianxi.calendar.TimeLimit;
import lianxi.permit.catalogue.LimitVersion;
import lianxi.permit.catalogue.PermitType;
import lianxi.permit.catalogue.StepType;
import lianxi.project.schedule.NodeKey;

/** Makes the steps of one track ready for its page: their clocks, what may be done with them (环节). */
final class StepViews {

    private final TrackRow track;
    private final PermitType type;
    private final Set<Long> withEntries;
    private final LightRules rules;
    private final LocalDate today;

    StepViews(TrackRow track, PermitType type, List<StepEvent> events, LightRules rules, LocalDate today) {
        this.track = track;
        this.type = type;
        this.withEntries =
                StepEvent.holding(events).stream().map(StepEvent::stepId).collect(Collectors.toSet());
        this.rules = rules;
        this.today = today;
    }

    List<StepView> of(Map<NodeKey, ScheduleOutlook> outlooks) {
        return track.steps().stream().map(step -> view(step, outlooks)).toList();
    }

    private StepView view(TrackRow.Step step, Map<NodeKey, ScheduleOutlook> outlooks) {
        StepProgress progress = step.progress();
        StepFacts facts = track.facts(step, outlooks);
        StepType stepType = type.step(step.typeStepId());
        boolean needed = track.need() == Need.NEEDED;
        return new StepView(
                step.id(),
                stepType.position(),
                step.name(),
                progress.state(),
                rules.read(track.lightFacts(step, rules.calendar(), today, outlooks), today),
                progress.lastOn(),
                progress.submittedOn(),
                progress.acceptedOn(),
                progress.decidedOn(),
                progress.deliveredOn(),
                StepClock.of(facts, rules, today, stepType.limitNote()),
                needed && facts.isUnfinished() ? facts.outlook() : null,
                needed ? plain(progress.state()) : List.of(),
                variants(stepType, progress.state()),
                clockActs(facts, stepType, needed),
                withEntries.contains(step.id().value()));
    }

    private static List<StepAction> plain(StepState state) {
        return state.actions().stream().filter(action -> !action.hasOwnForm()).toList();
    }

    private List<String> variants(StepType stepType, StepState state) {
        List<String> names =
                stepType.inForce(today).stream().map(LimitVersion::variant).toList();
        return state == StepState.SUBMITTED && names.size() > 1 ? names : List.of();
    }

    private static StepView.ClockActs clockActs(StepFacts facts, StepType stepType, boolean needed) {
        boolean runs = needed && (facts.state() == StepState.ACCEPTED || facts.state() == StepState.IN_REVIEW);
        boolean promised = facts.limit() != null && facts.limit().nature() == TimeLimit.Nature.PROMISED;
        Integer extendBy =
                facts.progress().limitId() == null || facts.progress().extensions() > 0 || promised
                        ? null
                        : stepType.version(facts.progress().limitId())
                                .map(LimitVersion::extensionMax)
                                .orElse(null);
        return new StepView.ClockActs(runs, runs ? extendBy : null, runs && promised);
    }
}
