package lianxi.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lianxi.document.attachment.AttachmentView;
import org.jspecify.annotations.Nullable;

/** Merges the two logs of a track into one history, newest first; what was struck stays in it. */
final class TrackHistory {

    private TrackHistory() {}

    /** @param files the evidence that the reader may see, by entry */
    static List<TrackView.HistoryLine> of(
            TrackRow track, List<StepEvent> events, List<TrackEvent> settings, Map<Long, List<AttachmentView>> files) {
        List<TrackView.HistoryLine> lines = new ArrayList<>();
        settings.forEach(event -> lines.add(line(event)));
        events.forEach(event -> lines.add(line(event, track, events, files.getOrDefault(event.id(), List.of()))));
        Collections.reverse(lines);
        lines.sort(Comparator.comparing(TrackView.HistoryLine::recordedAt).reversed());
        return lines;
    }

    private static TrackView.HistoryLine line(
            StepEvent event, TrackRow track, List<StepEvent> events, List<AttachmentView> files) {
        String step = track.steps().stream()
                .filter(one -> one.id().value() == event.stepId())
                .map(TrackRow.Step::name)
                .findFirst()
                .filter(name -> track.steps().size() > 1)
                .orElse(null);
        String struck = events.stream()
                .filter(other -> other.isStrike() && other.strikes() == event.id())
                .map(StepEvent::note)
                .findFirst()
                .orElse(null);
        return new TrackView.HistoryLine(
                event.recordedAt(),
                event.recordedBy(),
                event.isStrike() ? null : event.on(),
                step,
                key(event),
                arguments(event),
                event.note(),
                event.documentNumber(),
                struck,
                files);
    }

    private static String key(StepEvent event) {
        if (event.isStrike()) {
            return "permit.history.STRIKE";
        }
        if (event.extension() != null) {
            return "permit.history." + event.action();
        }
        if (event.stop() != null) {
            return "permit.history." + event.action() + (event.stop().hasNotice() ? ".noticed" : "");
        }
        return event.action().messageKey();
    }

    private static Object[] arguments(StepEvent event) {
        if (event.extension() != null) {
            ExtensionTerms terms = event.extension();
            return new Object[] {terms.days(), terms.approvedBy(), terms.dueBefore(), terms.dueAfter()};
        }
        if (event.stop() != null) {
            StopTerms terms = event.stop();
            return new Object[] {terms.ground(), event.stopFrom(), event.on(), terms.noticeNumber(), terms.noticeOn()};
        }
        return new Object[0];
    }

    private static TrackView.HistoryLine line(TrackEvent event) {
        boolean first = event.previous() == null;
        String key = "permit.history." + event.kind() + (event.value() == null ? ".none" : first ? "" : ".moved");
        return new TrackView.HistoryLine(
                event.recordedAt(),
                event.recordedBy(),
                null,
                null,
                event.kind() == TrackEvent.Kind.VERIFIED ? "permit.history.VERIFIED" : key,
                new Object[] {shown(event.kind(), event.value()), shown(event.kind(), event.previous())},
                event.reason(),
                null,
                null,
                List.of());
    }

    /** Names of constants and dates become what they are; the page renders each by its type. */
    @Nullable
    private static Object shown(TrackEvent.Kind kind, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case NEED -> Need.valueOf(value);
            case BALL -> Ball.valueOf(value);
            case HOLD -> HoldReason.valueOf(value);
            case TARGET -> LocalDate.parse(value);
            case UNIT, JUDGEMENT, VERIFIED -> value;
        };
    }
}
