package lianxi.permit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightSettings;
import lianxi.calendar.ScheduleOutlook;
import lianxi.calendar.Stop;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.project.ProjectId;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleQueries;
import lianxi.project.schedule.Schedules;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads tracks for everybody else: now and at any past moment. Lights are computed on reading. */
@Component
@Transactional(readOnly = true)
public class PermitQueries {

    /** The word of permit steps on the ladder of urging. */
    public static final String LADDER = PermitLadder.KIND;

    private final TrackRows rows;
    private final PastTracks past;
    private final ChangeSentences sentences;
    private final PermitLog log;
    private final ScheduleQueries schedules;
    private final WorkCalendars calendars;
    private final LightSettings lights;
    private final Clock clock;

    PermitQueries(
            TrackRows rows,
            PastTracks past,
            ChangeSentences sentences,
            PermitLog log,
            ScheduleQueries schedules,
            WorkCalendars calendars,
            LightSettings lights,
            Clock clock) {
        this.rows = rows;
        this.past = past;
        this.sentences = sentences;
        this.log = log;
        this.schedules = schedules;
        this.calendars = calendars;
        this.lights = lights;
        this.clock = clock;
    }

    /** What was recorded about the unit's tracks in (after, upTo], as sentences in project and permit order. */
    public List<PermitChange> changes(UnitId unit, Instant after, Instant upTo) {
        return sentences.of(unit, after, upTo);
    }

    /** Every track as it stood at the moment, with the lights of that day from the facts of that day. */
    public PermitRegister register(Instant cutOff) {
        LocalDate day = cutOff.atZone(clock.getZone()).toLocalDate();
        List<TrackRow> then = past.asOf(cutOff);
        Schedules.Day schedule = past.schedules(then, day);
        return new PermitRegister(cutOff, day, lines(then, day, schedule.outlooks()), schedule.anchors());
    }

    /** Every track as it stands now: two queries. */
    public PermitRegister now() {
        return register(rows.all());
    }

    /** The entries of all steps that hold, in the order in which they were recorded. */
    public List<RecordedEntry> entries() {
        return log.entries();
    }

    /** All tracks for inside roles; an undertaker's own projects' for it; nothing for others. Two queries. */
    public PermitRegister registerFor(Actor actor) {
        if (actor.isInside()) {
            return now();
        }
        List<UnitId> own = actor.is(Role.UNDERTAKER) ? List.copyOf(actor.units()) : List.of();
        return register(rows.ofUndertakers(own));
    }

    /** Its lines. */
    public List<TrackLine> visibleTo(Actor actor) {
        return registerFor(actor).lines();
    }

    public List<TrackLine> ofProject(ProjectId project) {
        return lines(rows.ofProject(project), today(), schedules.outlooks(project));
    }

    /** The tracks that the unit follows (责任单位). */
    public List<TrackLine> ofUnit(UnitId unit) {
        return lines(rows.ofUnit(unit));
    }

    /**
     * Every track as it stands now by its own limits, for counts that no schedule has a part in (应办、已办结、逾期). One query.
     */
    public PermitRegister unscheduled() {
        return new PermitRegister(clock.instant(), today(), lines(rows.all(), today(), Map.of()), Map.of());
    }

    /**
     * Red tracks (逾期、不予许可) with who holds the ball and since when, longest held first. No schedule makes a track red, so
     * none is asked: one query.
     */
    public List<TrackLine> reds() {
        return TrackLine.reds(unscheduled().lines());
    }

    /** The tracks whose clock stands still today, the longest first; one query. */
    public List<StoppedTrack> stopped() {
        WorkCalendar calendar = calendars.current();
        LightRules rules = new LightRules(calendar, lights.thresholds());
        List<StoppedTrack> stopped = new ArrayList<>();
        for (TrackRow track : rows.all()) {
            if (track.state() == TrackState.SUSPENDED) {
                openStop(track)
                        .ifPresent(stop -> stopped.add(new StoppedTrack(
                                track.line(rules, today(), Map.of()),
                                stop.from(),
                                stop.ground(),
                                calendar.workdaysBetween(stop.from().minusDays(1), today()))));
            }
        }
        stopped.sort(Comparator.comparing(StoppedTrack::since));
        return List.copyOf(stopped);
    }

    private static Optional<Stop> openStop(TrackRow track) {
        return track.steps().stream()
                .flatMap(step -> step.progress().stops().spans().stream())
                .filter(Stop::isOpen)
                .min(Comparator.comparing(Stop::from));
    }

    /** Red now and not red at the moment. */
    public List<TrackLine> newRedsSince(Instant moment) {
        Set<TrackId> before = TrackLine.reds(register(moment).lines()).stream()
                .map(TrackLine::id)
                .collect(Collectors.toSet());
        return reds().stream().filter(line -> !before.contains(line.id())).toList();
    }

    private PermitRegister register(List<TrackRow> tracks) {
        Schedules.Day schedule = schedules.now();
        return new PermitRegister(
                clock.instant(), today(), lines(tracks, today(), schedule.outlooks()), schedule.anchors());
    }

    private List<TrackLine> lines(List<TrackRow> tracks) {
        return tracks.isEmpty() ? List.of() : lines(tracks, today(), schedules.outlooks());
    }

    private List<TrackLine> lines(List<TrackRow> tracks, LocalDate day, Map<NodeKey, ScheduleOutlook> outlooks) {
        LightRules rules = new LightRules(calendars.current(), lights.thresholds());
        return tracks.stream().map(track -> track.line(rules, day, outlooks)).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
