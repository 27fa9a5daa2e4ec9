package lianxi.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxi.permit.catalogue.LimitVersion;
import lianxi.permit.catalogue.PermitType;
import lianxi.permit.catalogue.StepType;
import lianxi.shared.BusinessClock;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** Rebuilds one track from its two logs, entry by entry in the order of recording (台账回放). */
final class TrackReplay {

    private final TrackRow now;
    private final Ball decider;
    private final Map<Long, List<StepEvent>> entries = new HashMap<>();
    private final Map<Long, StepProgress> steps = new HashMap<>();

    private @Nullable Need need;
    private @Nullable String needReason;
    private @Nullable UnitId unit;
    private @Nullable Ball ballSet;
    private @Nullable LocalDate ballSince;
    private @Nullable HoldReason hold;
    private @Nullable String holdNote;
    private @Nullable LocalDate target;
    private TrackView.@Nullable Judgement judgement;
    private @Nullable Instant verifiedAt;
    private @Nullable String verifiedBy;
    private Instant changedAt = Instant.EPOCH;

    TrackReplay(TrackRow now) {
        this.now = now;
        this.decider = Ball.of(now.decider());
    }

    void take(TrackEvent event) {
        String value = event.value();
        changedAt = event.kind() == TrackEvent.Kind.VERIFIED ? changedAt : event.recordedAt();
        switch (event.kind()) {
            case NEED -> answered(Need.valueOf(value), event);
            case UNIT -> unit = new UnitId(Long.parseLong(value));
            case BALL -> handed(value == null ? null : Ball.valueOf(value), event);
            case HOLD -> held(value == null ? null : HoldReason.valueOf(value), event.reason());
            case TARGET -> target = LocalDate.parse(value);
            case JUDGEMENT ->
                judgement =
                        value == null ? null : new TrackView.Judgement(value, event.recordedBy(), event.recordedAt());
            case VERIFIED -> {
                verifiedAt = event.recordedAt();
                verifiedBy = event.recordedBy();
            }
        }
    }

    private void answered(Need answer, TrackEvent event) {
        need = answer;
        needReason = answer == Need.NEEDED ? null : event.reason();
        ballSince = ballSince == null ? day(event.recordedAt()) : ballSince;
    }

    private void handed(@Nullable Ball holder, TrackEvent event) {
        Ball before = holder();
        ballSet = holder;
        sinceUnless(before, day(event.recordedAt()));
    }

    private void held(@Nullable HoldReason reason, @Nullable String note) {
        hold = reason;
        holdNote = reason == null ? null : note;
    }

    void take(StepEvent event) {
        changedAt = event.recordedAt();
        Ball before = holder();
        List<StepEvent> known = entries.computeIfAbsent(event.stepId(), first -> new ArrayList<>());
        known.add(event);
        steps.put(event.stepId(), StepProgress.replay(StepEvent.holding(known)));
        if (event.movesTheStep()) {
            ballSet = null;
            held(null, null);
            sinceUnless(before, event.on());
        }
    }

    private void sinceUnless(@Nullable Ball before, LocalDate day) {
        ballSince = before == holder() ? ballSince : day;
    }

    @Nullable
    private Ball holder() {
        List<StepState> states =
                now.steps().stream().map(step -> progress(step).state()).toList();
        Ball derived = need == null ? null : Ball.derived(need, states, decider);
        return derived == null || ballSet == null ? derived : ballSet;
    }

    private StepProgress progress(TrackRow.Step step) {
        return steps.getOrDefault(step.id().value(), StepProgress.START);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, BusinessClock.ZONE);
    }

    /** Null where the track was not opened yet. */
    @Nullable
    TrackRow row(PermitType type, Map<UnitId, String> unitNames, LocalDate day) {
        if (need == null || unit == null) {
            return null;
        }
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
                need,
                needReason,
                unit,
                unitNames.get(unit),
                ballSet,
                ballSince,
                hold,
                target,
                changedAt,
                verifiedAt,
                now.version(),
                new TrackRow.Remarks(holdNote, judgement, verifiedBy),
                now.steps().stream().map(step -> step(step, type, day)).toList());
    }

    private TrackRow.Step step(TrackRow.Step step, PermitType type, LocalDate day) {
        StepProgress then = progress(step);
        LimitVersion version = limit(then, type.step(step.typeStepId()), day);
        return new TrackRow.Step(
                step.id(),
                step.typeStepId(),
                step.position(),
                step.name(),
                then,
                version == null ? null : version.limit());
    }

    @Nullable
    private static LimitVersion limit(StepProgress then, StepType type, LocalDate day) {
        if (then.acceptedOn() != null) {
            return then.limitId() == null ? null : type.version(then.limitId()).orElse(null);
        }
        return type.longestInForce(then.submittedOn() == null ? day : then.submittedOn());
    }
}
