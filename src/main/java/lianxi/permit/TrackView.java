package lianxi.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lianxi.document.attachment.AttachmentView;
import lianxi.permit.catalogue.PermitType;
import lianxi.project.extension.ExtensionView;
import org.jspecify.annotations.Nullable;

/**
 * One track with everything its page shows (手续详情).
 *
 * @param ballSet who was set to hold the ball by hand; null where it follows from the state
 * @param asked extensions that wait for their decision, of its target or its steps' promised limits
 * @param before what must come first, with this project's track where there is one
 * @param after what waits on it
 * @param materials the newest first, withdrawn ones among them; empty for those who may not read them
 */
public record TrackView(
        TrackLine line,
        PermitType type,
        @Nullable Ball ballSet,
        @Nullable String holdNote,
        @Nullable Judgement judgement,
        @Nullable String verifiedBy,
        int version,
        List<StepView> steps,
        List<Neighbour> before,
        List<Neighbour> after,
        List<HistoryLine> history,
        List<MaterialView> materials,
        List<ExtensionView> asked) {

    /** The unit's own view (本单位判断), signed. */
    public record Judgement(String text, String by, Instant at) {}

    /** Another permit of the catalogue with this project's track of it; null where none was opened. */
    public record Neighbour(PermitType type, @Nullable TrackLine line) {

        /** It is finished or not needed, so nothing waits for it. */
        public boolean isSettled() {
            return line != null && (line.state() == TrackState.COMPLETED || line.state() == TrackState.NOT_NEEDED);
        }
    }

    /**
     * A line of the history, newest first.
     *
     * @param key what happened, as a message key with its arguments
     * @param files its evidence, empty for those who may not read it
     * @param struck why it was taken back, null where it holds
     */
    public record HistoryLine(
            Instant recordedAt,
            String recordedBy,
            @Nullable LocalDate on,
            @Nullable String stepName,
            String key,
            Object[] arguments,
            @Nullable String note,
            @Nullable String documentNumber,
            @Nullable String struck,
            List<AttachmentView> files) {}

    /** The request that waits for the 组长 (待组长审定); null where there is none. */
    @Nullable
    public ExtensionView targetAsked() {
        return asked.stream()
                .filter(one -> one.kind().equals(TargetSubject.KIND))
                .findFirst()
                .orElse(null);
    }

    /** What must come first and is not settled yet. */
    public List<Neighbour> missing() {
        return before.stream().filter(neighbour -> !neighbour.isSettled()).toList();
    }

    /** The step that the page offers to move: the wanted one, else the first that is not settled. */
    @Nullable
    public StepView movable(@Nullable StepId wanted) {
        return steps.stream()
                .filter(step -> !step.actions().isEmpty())
                .filter(step -> wanted == null || step.id().equals(wanted))
                .findFirst()
                .orElse(null);
    }
}
