package lianxi.task.quantity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightSettings;
import lianxi.calendar.ScheduleOutlook;
import lianxi.calendar.WorkCalendars;
import lianxi.project.ProjectId;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleQueries;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads quantity tracks: now, and at any past moment exactly as they were known then. Everybody inside reads the figures, an
 * undertaker those of its own projects.
 */
@Component
@Transactional(readOnly = true)
public class QuantityQueries {

    private final QuantityRows rows;
    private final ScheduleQueries schedules;
    private final WorkCalendars calendars;
    private final LightSettings lights;
    private final Clock clock;

    QuantityQueries(
            QuantityRows rows, ScheduleQueries schedules, WorkCalendars calendars, LightSettings lights, Clock clock) {
        this.rows = rows;
        this.schedules = schedules;
        this.calendars = calendars;
        this.lights = lights;
        this.clock = clock;
    }

    /**
     * All tracks as they were known at the moment (数据截至), for ever the same; their lights are read from their own plans,
     * without the schedules. One query.
     */
    public QuantityRegister asOf(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, clock.getZone());
        return new QuantityRegister(moment, day, lines(rows.all(moment), day, Map.of()));
    }

    /** All tracks now. Two queries. */
    public QuantityRegister now() {
        return register(rows.all(clock.instant()));
    }

    /** Those that the actor may read. Two queries. */
    public QuantityRegister registerFor(Actor actor) {
        if (actor.isInside()) {
            return now();
        }
        List<UnitId> own = actor.is(Role.UNDERTAKER) ? List.copyOf(actor.units()) : List.of();
        return register(rows.ofUndertakers(own, clock.instant()));
    }

    public List<QuantityLine> ofProject(ProjectId project) {
        return lines(rows.ofProject(project, clock.instant()), today(), schedules.outlooks(project));
    }

    /** The tracks that the unit leads. */
    public List<QuantityLine> ofUnit(UnitId unit) {
        return register(rows.ofUnit(unit, clock.instant())).lines();
    }

    /** @throws NotFoundException if there is none, or none that the actor may know of */
    public QuantityLine line(Actor actor, QuantityId id) {
        QuantityRow row =
                rows.one(id, clock.instant()).filter(one -> mayRead(actor, one)).orElseThrow(NotFoundException::new);
        return lines(List.of(row), today(), schedules.outlooks(row.project())).get(0);
    }

    private static boolean mayRead(Actor actor, QuantityRow row) {
        return actor.isInside() || actor.is(Role.UNDERTAKER) && actor.belongsTo(row.undertaker());
    }

    private QuantityRegister register(List<QuantityRow> tracks) {
        Map<NodeKey, ScheduleOutlook> outlooks = tracks.isEmpty() ? Map.of() : schedules.outlooks();
        return new QuantityRegister(clock.instant(), today(), lines(tracks, today(), outlooks));
    }

    private List<QuantityLine> lines(List<QuantityRow> tracks, LocalDate day, Map<NodeKey, ScheduleOutlook> outlooks) {
        LightRules rules = new LightRules(calendars.current(), lights.thresholds());
        return tracks.stream().map(track -> track.line(rules, day, outlooks)).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
