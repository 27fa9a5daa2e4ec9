package lianxi.task.quantity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightSettings;
import lianxi.calendar.ScheduleOutlook;
import lianxi.calendar.WorkCalendars;
import lianxi.project.ProjectId;
import lianxi.project.schedule.ScheduleQueries;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.Slice;
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

    /** Lines of a page. */
    public static final int PAGE = 50;

    private static final int MOST_EXPORTED = 20_000;

    private final QuantityRows rows;
    private final QuantityHistory history;
    private final ScheduleQueries schedules;
    private final WorkCalendars calendars;
    private final LightSettings lights;
    private final Clock clock;

    QuantityQueries(
            QuantityRows rows,
            QuantityHistory history,
            ScheduleQueries schedules,
            WorkCalendars calendars,
            LightSettings lights,
            Clock clock) {
        this.rows = rows;
        this.history = history;
        this.schedules = schedules;
        this.calendars = calendars;
        this.lights = lights;
        this.clock = clock;
    }

    /**
     * All tracks as they were known at the moment (数据截至), for ever the same. One query.
     */
    public QuantityRegister asOf(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, clock.getZone());
        return new QuantityRegister(moment, day, lines(rows.all(moment), day));
    }

    /** All tracks now. One query. */
    public QuantityRegister now() {
        return asOf(clock.instant());
    }

    /** One page of the list, from 0. One query. */
    public Slice<QuantityLine> page(Actor actor, QuantityFilter filter, int number) {
        List<QuantityRow> fetched =
                rows.page(filter, QuantityReader.of(actor), clock.instant(), number * PAGE, PAGE + 1);
        return Slice.of(lines(fetched), number, PAGE);
    }

    /** The whole list, for a file. */
    public List<QuantityLine> list(Actor actor, QuantityFilter filter) {
        return lines(rows.page(filter, QuantityReader.of(actor), clock.instant(), 0, MOST_EXPORTED));
    }

    /** What the whole list adds up to, whatever its page. One query. */
    public List<QuantitySum> sums(Actor actor, QuantityFilter filter) {
        return rows.sums(filter, QuantityReader.of(actor), clock.instant());
    }

    /** The projects and townships that the actor's whole list has. One query. */
    public List<QuantityParty> parties(Actor actor) {
        return rows.parties(QuantityReader.of(actor));
    }

    /** One track with its entries and plans. Four queries. */
    public QuantityView view(Actor actor, QuantityId id) {
        QuantityLine line = line(actor, id);
        boolean files = QuantityScope.of(line).readsEvidence(actor);
        ScheduleOutlook outlook = schedules.outlooks(line.project()).get(QuantityNodes.key(id));
        return new QuantityView(line, history.entries(line, files), history.plans(line), outlook);
    }

    public List<QuantityLine> ofProject(ProjectId project) {
        return lines(rows.ofProject(project, clock.instant()));
    }

    /** The tracks that the unit leads. */
    public List<QuantityLine> ofUnit(UnitId unit) {
        return lines(rows.ofUnit(unit, clock.instant()));
    }

    /** @throws NotFoundException if there is none, or none that the actor may know of */
    public QuantityLine line(Actor actor, QuantityId id) {
        QuantityRow row = rows.one(id, clock.instant())
                .filter(one -> QuantityReader.of(actor).mayRead(one.undertaker()))
                .orElseThrow(NotFoundException::new);
        return lines(List.of(row)).get(0);
    }

    private List<QuantityLine> lines(List<QuantityRow> tracks) {
        return lines(tracks, LocalDate.now(clock));
    }

    private List<QuantityLine> lines(List<QuantityRow> tracks, LocalDate day) {
        LightRules rules = new LightRules(calendars.current(), lights.thresholds());
        return tracks.stream().map(track -> track.line(rules, day)).toList();
    }
}
