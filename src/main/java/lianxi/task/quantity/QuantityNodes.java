package lianxi.task.quantity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lianxi.project.ProjectId;
import lianxi.project.schedule.NodeFacts;
import lianxi.project.schedule.NodeSource;
import lianxi.project.schedule.SourceNode;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Quantity tracks as nodes of schedules (工程量节点): begun with the track's first day, finished with the day on which what is
 * done reached the plan, and until then expected by the last point of the plan.
 */
@Component
class QuantityNodes implements NodeSource {

    static final String KIND = "quantity";

    private final QuantityRows rows;
    private final MessageSource messages;
    private final Clock clock;

    QuantityNodes(QuantityRows rows, MessageSource messages, Clock clock) {
        this.rows = rows;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SourceNode> nodes(ProjectId project) {
        return nodes(rows.ofProject(project, clock.instant()), today());
    }

    @Override
    public List<SourceNode> nodes() {
        return nodes(rows.all(clock.instant()), today());
    }

    /** The tracks as they were known at a past moment. */
    List<SourceNode> nodes(Instant moment) {
        return nodes(rows.all(moment), LocalDate.ofInstant(moment, clock.getZone()));
    }

    private List<SourceNode> nodes(List<QuantityRow> tracks, LocalDate day) {
        return tracks.stream().map(track -> node(track, day)).toList();
    }

    private SourceNode node(QuantityRow track, LocalDate day) {
        return new SourceNode(
                track.node(),
                track.project(),
                "QUANTITY/" + track.measure(),
                messages.getMessage(
                        "task.quantity.node",
                        new Object[] {
                            track.unitName(),
                            messages.getMessage(track.measure().messageKey(), null, Locale.SIMPLIFIED_CHINESE)
                        },
                        Locale.SIMPLIFIED_CHINESE),
                null,
                true,
                facts(track, day),
                track.unit(),
                track.finishedOn() == null ? "task.quantity.holder" : null,
                "/quantities/" + track.id());
    }

    private static NodeFacts facts(QuantityRow track, LocalDate day) {
        if (track.finishedOn() != null) {
            return new NodeFacts(track.beginsOn(), track.finishedOn(), null);
        }
        return track.isBegun(day)
                ? new NodeFacts(track.beginsOn(), null, track.plan().endsOn())
                : NodeFacts.NOT_STARTED;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
