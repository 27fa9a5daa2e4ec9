package lianxi.task.quantity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import lianxi.project.ProjectId;
import lianxi.project.schedule.Duration;
import lianxi.project.schedule.NodeFacts;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.NodeSelect;
import lianxi.project.schedule.NodeSource;
import lianxi.project.schedule.SourceNode;
import lianxi.shared.Moments;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.stereotype.Component;

/**
 * Quantity tracks as nodes of schedules (工程量节点): begun with the track's first day, finished with the day on which what is
 * done reached the plan. Until then it is expected by the last point of the plan, and where a point was missed, by as many days
 * later as have gone by since that point. Its duration is the plan's unless the office sets another.
 */
@Component
class QuantityNodes implements NodeSource {

    static final String KIND = "quantity";

    private final QuantityRows rows;
    private final QuantityWords words;
    private final Clock clock;

    QuantityNodes(QuantityRows rows, QuantityWords words, Clock clock) {
        this.rows = rows;
        this.words = words;
        this.clock = clock;
    }

    static NodeKey key(QuantityId id) {
        return new NodeKey(KIND, id.value());
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

    @Override
    public NodeSelect select(String project) {
        LocalDate today = today();
        return new NodeSelect(
                QuantityRows.selectOfProject(project),
                Map.of("at", Moments.at(clock.instant())),
                new RowMapperResultSetExtractor<>((row, number) -> node(QuantityRow.of(row, number), today)));
    }

    private List<SourceNode> nodes(List<QuantityRow> tracks, LocalDate day) {
        return tracks.stream().map(track -> node(track, day)).toList();
    }

    private SourceNode node(QuantityRow track, LocalDate day) {
        return new SourceNode(
                track.node(),
                track.project(),
                "QUANTITY/" + track.measure(),
                words.node(track.unitName(), track.measure()),
                null,
                true,
                facts(track, day),
                track.unit(),
                track.finishedOn() == null ? "task.quantity.holder" : null,
                "/quantities/" + track.id(),
                Duration.calendarDays((int)
                        ChronoUnit.DAYS.between(track.beginsOn(), track.plan().endsOn())),
                track.facts(day));
    }

    private static NodeFacts facts(QuantityRow track, LocalDate day) {
        if (track.finishedOn() != null) {
            return new NodeFacts(track.beginsOn(), track.finishedOn(), null);
        }
        return track.isBegun(day) ? new NodeFacts(track.beginsOn(), null, expected(track, day)) : NodeFacts.NOT_STARTED;
    }

    /** A plan whose point was missed runs on by the days since that point. */
    private static LocalDate expected(QuantityRow track, LocalDate day) {
        LocalDate missed =
                track.plan().firstMissed(track.done()).map(PlanPoint::on).orElse(day);
        long over = Math.max(0, ChronoUnit.DAYS.between(missed, day));
        return track.plan().endsOn().plusDays(over);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
