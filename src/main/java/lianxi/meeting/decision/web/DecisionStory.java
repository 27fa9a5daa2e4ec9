package lianxi.meeting.decision.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lianxi.document.attachment.AttachmentView;
import lianxi.meeting.decision.DecisionAction;
import lianxi.meeting.decision.DecisionView;
import lianxi.meeting.decision.DecisionView.Followed;
import lianxi.meeting.decision.MinutesOf;
import lianxi.task.ClosureState;
import lianxi.task.TaskView;
import org.jspecify.annotations.Nullable;

/** A decision's thread (全程记录), the oldest first: meeting, minutes, tasks, evidence, strike-off. */
final class DecisionStory {

    private static final String WORD = "meeting.decision.story.";

    private DecisionStory() {}

    /**
     * One step of it.
     *
     * @param at null for the meeting itself, of which the day is told
     * @param word message key of what happened
     * @param name of the thing that it leads to; empty where there is none
     * @param path the thing's page; null where the reader may not open it
     * @param by who did it; empty where that goes without saying
     */
    record Step(
            LocalDate day,
            @Nullable Instant at,
            String word,
            String name,
            @Nullable String path,
            String by,
            String note,
            List<AttachmentView> files) {

        static Step of(Instant at, String word, String by, String note, List<AttachmentView> files) {
            return new Step(LocalDate.EPOCH, at, word, "", null, by, note, files);
        }

        Step about(String thing, @Nullable String page) {
            return new Step(day, at, word, thing, page, by, note, files);
        }

        Instant moment() {
            return at == null ? Instant.MIN : at;
        }
    }

    static List<Step> of(DecisionView decision) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                decision.line().meetingDay(),
                null,
                WORD + "meeting",
                decision.line().meetingTitle(),
                "/meetings/" + decision.line().meeting(),
                "",
                "",
                List.of()));
        List<DecisionView.Entry> entries = new ArrayList<>(decision.entries());
        Collections.reverse(entries);
        entries.forEach(entry -> steps.add(step(decision, entry)));
        decision.tasks().forEach(task -> addEnd(steps, task));
        steps.sort(Comparator.comparing(Step::moment));
        return steps;
    }

    private static Step step(DecisionView decision, DecisionView.Entry entry) {
        Step step = Step.of(entry.at(), entry.action().messageKey(), entry.by(), entry.note(), entry.files());
        if (entry.action() == DecisionAction.REGISTER) {
            MinutesOf.Minutes minutes = decision.minutes();
            return minutes == null ? step : step.about(minutes.number(), minutes.path());
        }
        if (entry.action() == DecisionAction.ASSIGN) {
            Optional<Followed> task = decision.tasks().stream()
                    .filter(one -> one.line().id().equals(entry.task()))
                    .findFirst();
            return task.map(one -> step.about(
                            one.line().leadUnitName() + " " + one.line().title(),
                            one.line().path()))
                    .orElse(step);
        }
        return step;
    }

    private static void addEnd(List<Step> steps, Followed task) {
        String unit = task.line().leadUnitName();
        for (TaskView.Closure closure : task.proof().closures()) {
            steps.add(Step.of(
                            closure.appliedAt(),
                            WORD + "applied",
                            closure.appliedBy(),
                            closure.statement(),
                            closure.files())
                    .about(unit, null));
            Instant checked = closure.checkedAt();
            String checker = closure.checkedBy();
            if (checked != null && checker != null) {
                String word = closure.state() == ClosureState.PASSED ? "passed" : "refused";
                String note = closure.note() == null ? "" : closure.note();
                steps.add(
                        Step.of(checked, WORD + word, checker, note, List.of()).about(unit, null));
            }
        }
        Instant struckOff = task.proof().struckOffAt();
        String by = task.proof().struckOffBy();
        if (struckOff != null && by != null) {
            steps.add(Step.of(struckOff, WORD + "struckOff", by, "", List.of()).about(unit, null));
        }
    }
}
