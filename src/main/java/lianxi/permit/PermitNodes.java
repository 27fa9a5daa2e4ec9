package lianxi.permit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.project.ProjectId;
import lianxi.project.schedule.NodeFacts;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.NodeSelect;
import lianxi.project.schedule.NodeSource;
import lianxi.project.schedule.SourceNode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Permits' steps as nodes of schedules (手续环节). A node begins with the day it was handed in and is finished with the
 * delivery, because only a delivered permit is of use; what ended against the applicant must be filed again, so it
 * counts as not begun.
 */
@Component
class PermitNodes implements NodeSource {

    private final TrackRows rows;
    private final WorkCalendars calendars;
    private final MessageSource messages;
    private final Clock clock;

    PermitNodes(TrackRows rows, WorkCalendars calendars, MessageSource messages, Clock clock) {
        this.rows = rows;
        this.calendars = calendars;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return NodeKey.PERMIT_STEP;
    }

    @Override
    public List<SourceNode> nodes(ProjectId project) {
        return nodes(rows.ofProject(project), LocalDate.now(clock));
    }

    @Override
    public List<SourceNode> nodes() {
        return nodes(rows.all(), LocalDate.now(clock));
    }

    @Override
    public NodeSelect select(String project) {
        LocalDate today = LocalDate.now(clock);
        return new NodeSelect(
                TrackRows.ofProject(project), Map.of("today", today), rows -> nodes(TrackRows.tracks(rows), today));
    }

    /** The steps of the tracks as they stood on the day. */
    List<SourceNode> nodes(List<TrackRow> tracks, LocalDate day) {
        WorkCalendar calendar = calendars.current();
        return tracks.stream()
                .flatMap(track -> track.steps().stream().map(step -> node(track, step, calendar, day)))
                .toList();
    }

    private SourceNode node(TrackRow track, TrackRow.Step step, WorkCalendar calendar, LocalDate day) {
        Ball holder = track.ballOf(step);
        return new SourceNode(
                step.node(),
                track.project(),
                track.code() + "/" + step.position(),
                name(track, step),
                step.limit(),
                track.need() != Need.NOT_NEEDED && step.progress().state() != StepState.NOT_NEEDED,
                facts(track.facts(step, Map.of()), calendar, day),
                track.unit(),
                holder == null ? null : holder.messageKey(),
                "/permits/" + track.id(),
                null,
                track.lightFacts(step, calendar, day, Map.of()));
    }

    private String name(TrackRow track, TrackRow.Step step) {
        return track.steps().size() == 1
                ? track.permitName()
                : messages.getMessage(
                        "permit.sentence.step",
                        new Object[] {track.permitName(), step.name()},
                        Locale.SIMPLIFIED_CHINESE);
    }

    /**
     * Handed in twice because the authority had asked for more in time, it begins with the second time; as long as that is
     * awaited (补正), today at best.
     */
    private static NodeFacts facts(StepFacts facts, WorkCalendar calendar, LocalDate day) {
        StepProgress progress = facts.progress();
        if (progress.state().isRefused() || progress.submittedOn() == null) {
            return NodeFacts.NOT_STARTED;
        }
        if (progress.state() == StepState.SUPPLEMENTING) {
            return new NodeFacts(day, null, null);
        }
        LocalDate begun = facts.acceptance(calendar, day)
                .map(acceptance -> acceptance.filing().receivedOn())
                .orElse(progress.submittedOn());
        LocalDate finished = progress.state() == StepState.DELIVERED ? progress.deliveredOn() : null;
        return new NodeFacts(begun, finished, finished == null ? expected(facts, calendar, day) : null);
    }

    /** Where nothing runs any more but the paper is not delivered yet, the day of the decision. */
    @Nullable
    private static LocalDate expected(StepFacts facts, WorkCalendar calendar, LocalDate day) {
        return Stream.of(facts.due(calendar, day), facts.progress().decidedOn())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
