package lianxi.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxi.calendar.LightFacts;
import lianxi.calendar.LightRules;
import lianxi.calendar.ScheduleOutlook;
import lianxi.calendar.TimeLimit;
import lianxi.calendar.WorkCalendar;
import lianxi.permit.catalogue.Decider;
import lianxi.project.ProjectId;
import lianxi.project.schedule.NodeKey;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** A track as stored, before its state and light are derived. */
record TrackRow(
        TrackId id,
        ProjectId project,
        String projectName,
        UnitId undertaker,
        String code,
        int position,
        String permitName,
        String shortTop,
        String shortBottom,
        Decider decider,
        Need need,
        @Nullable String needReason,
        UnitId unit,
        String unitName,
        @Nullable Ball ballSet,
        LocalDate ballSince,
        @Nullable HoldReason hold,
        @Nullable LocalDate targetOn,
        Instant changedAt,
        @Nullable Instant verifiedAt,
        int version,
        Remarks remarks,
        List<Step> steps) {

    /** What people wrote about it. */
    record Remarks(
            @Nullable String holdNote,
            TrackView.@Nullable Judgement judgement,
            @Nullable String verifiedBy) {}

    /**
     * A step as stored.
     *
     * @param limit the limit in force on its acceptance; before it the longest that applied on the day it was handed in
     *     or, where it was not, applies today
     */
    record Step(
            StepId id,
            long typeStepId,
            int position,
            String name,
            StepProgress progress,
            @Nullable TimeLimit limit) {

        NodeKey node() {
            return new NodeKey(NodeKey.PERMIT_STEP, id.value());
        }
    }

    /** A step as its clock runs, with what the schedule says of it. */
    StepFacts facts(Step step, Map<NodeKey, ScheduleOutlook> outlooks) {
        return new StepFacts(step.progress(), step.limit(), StepFacts.isLicence(decider), outlooks.get(step.node()));
    }

    /** A step's light; where the permit is not needed, none of its steps is. */
    LightFacts lightFacts(Step step, WorkCalendar calendar, LocalDate today, Map<NodeKey, ScheduleOutlook> outlooks) {
        return need == Need.NOT_NEEDED
                ? LightFacts.notNeeded()
                : facts(step, outlooks).lightFacts(calendar, today);
    }

    TrackReading reading(LightRules rules, LocalDate today, Map<NodeKey, ScheduleOutlook> outlooks) {
        return TrackReading.of(
                need, steps.stream().map(step -> facts(step, outlooks)).toList(), rules, today);
    }

    TrackLine line(LightRules rules, LocalDate today, Map<NodeKey, ScheduleOutlook> outlooks) {
        Step current = current();
        return new TrackLine(
                id,
                project,
                projectName,
                undertaker,
                code,
                position,
                permitName,
                shortTop,
                shortBottom,
                unit,
                unitName,
                need,
                needReason,
                current.name(),
                steps.size() > 1,
                current.progress().state(),
                current.progress().lastOn(),
                reading(rules, today, outlooks),
                ball(),
                ballSince,
                hold,
                targetOn,
                changedAt,
                verifiedAt);
    }

    /** The first step that is not settled, else the last. */
    Step current() {
        return steps.stream()
                .filter(step -> !step.progress().state().isSettled())
                .findFirst()
                .orElse(steps.get(steps.size() - 1));
    }

    /** Who holds the ball on one of its steps; a ball set by hand lies with the step that the track stands at. */
    @Nullable
    Ball ballOf(Step step) {
        return step.equals(current())
                ? ball()
                : Ball.derived(need, List.of(step.progress().state()), Ball.of(decider));
    }

    /** The needed step that finishes it. */
    Step last() {
        return steps.stream()
                .filter(step -> step.progress().state() != StepState.NOT_NEEDED)
                .reduce((one, later) -> later)
                .orElse(steps.get(steps.size() - 1));
    }

    TrackState state() {
        return TrackState.of(
                need, steps.stream().map(step -> step.progress().state()).toList());
    }

    @Nullable
    Ball ball() {
        List<StepState> states =
                steps.stream().map(step -> step.progress().state()).toList();
        Ball derived = Ball.derived(need, states, Ball.of(decider));
        return derived == null || ballSet == null ? derived : ballSet;
    }
}
