package lianxi.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightSettings;
import lianxi.calendar.WorkCalendars;
import lianxi.liability.Deed;
import lianxi.liability.LiabilitySource;
import lianxi.liability.Liable;
import lianxi.permit.catalogue.CatalogueQueries;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Who answered for a track on a day (手续责任): the unit that followed it, its limit as it stood, and what was recorded. */
@Component
class PermitLiability implements LiabilitySource {

    private final TrackRows rows;
    private final TrackRecords records;
    private final CatalogueQueries catalogues;
    private final WorkCalendars calendars;
    private final LightSettings lights;
    private final MessageSource messages;

    PermitLiability(
            TrackRows rows,
            TrackRecords records,
            CatalogueQueries catalogues,
            WorkCalendars calendars,
            LightSettings lights,
            MessageSource messages) {
        this.rows = rows;
        this.records = records;
        this.catalogues = catalogues;
        this.calendars = calendars;
        this.lights = lights;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "permit";
    }

    @Override
    public Optional<Liable> on(Actor actor, long id, LocalDate day) {
        return account(actor, id, day, day).map(Account::thing);
    }

    @Override
    public List<Deed> deeds(long id, LocalDate day) {
        return deeds(records.of(new TrackId(id), false), day);
    }

    /** Three queries: the track, its log, the catalogue with the limits of that day. */
    @Override
    public Optional<Account> account(Actor actor, long id, LocalDate day, LocalDate today) {
        TrackId track = new TrackId(id);
        Optional<TrackRow> now = rows.of(List.of(track)).stream()
                .filter(row -> TrackQueries.isVisible(actor, row))
                .findFirst();
        if (now.isEmpty()) {
            return Optional.empty();
        }
        TrackRecords.Told told = records.of(track, false);
        TrackRow then = replay(now.get(), told, day);
        return then == null
                ? Optional.empty()
                : Optional.of(new Account(thing(then, since(told, day), day), deeds(told, today)));
    }

    /** The track as it was known at the end of the day; null where it was not opened yet. */
    private @Nullable TrackRow replay(TrackRow now, TrackRecords.Told told, LocalDate day) {
        Instant until = end(day);
        TrackReplay replay = new TrackReplay(now);
        List<Entry> entries = new ArrayList<>();
        told.settings()
                .forEach(event -> entries.add(new Entry(event.recordedAt(), () -> replay.take(raw(event, told)))));
        told.steps().forEach(event -> entries.add(new Entry(event.recordedAt(), () -> replay.take(event))));
        entries.stream()
                .filter(entry -> entry.at().isBefore(until))
                .sorted(Comparator.comparing(Entry::at))
                .forEach(entry -> entry.take().run());
        return replay.row(catalogues.catalogue().type(now.code()).orElseThrow(), Map.of(), day);
    }

    private record Entry(Instant at, Runnable take) {}

    /** The log for people names units; the replay wants to know which they are. */
    private static TrackEvent raw(TrackEvent event, TrackRecords.Told told) {
        UnitId unit = told.units().get(event.id());
        return unit == null || event.kind() != TrackEvent.Kind.UNIT
                ? event
                : new TrackEvent(
                        event.id(),
                        event.track(),
                        event.kind(),
                        unit.toString(),
                        null,
                        event.reason(),
                        event.recordedAt(),
                        event.recordedBy(),
                        event.recorder());
    }

    private static LocalDate since(TrackRecords.Told told, LocalDate day) {
        return told.settings().stream()
                .filter(event -> event.kind() == TrackEvent.Kind.UNIT)
                .map(event -> dayOf(event.recordedAt()))
                .filter(set -> !set.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElse(day);
    }

    private Liable thing(TrackRow track, LocalDate since, LocalDate day) {
        TrackReading reading = track.reading(new LightRules(calendars.current(), lights.thresholds()), day, Map.of());
        boolean done = reading.state() == TrackState.COMPLETED;
        StepFacts last = done ? decided(track) : null;
        return new Liable(
                messages.getMessage(
                        "permit.liability.title",
                        new Object[] {track.projectName(), track.permitName()},
                        LocaleContextHolder.getLocale()),
                "/permits/" + track.id(),
                track.unit(),
                null,
                since,
                last == null ? reading.due() : limitOf(last, day),
                last == null ? null : last.progress().decidedOn());
    }

    /** The step by whose decision a finished track is measured: one decided late, else the last. */
    private @Nullable StepFacts decided(TrackRow track) {
        List<StepFacts> steps = track.steps().stream()
                .map(step -> track.facts(step, Map.of()))
                .filter(step -> step.progress().decidedOn() != null)
                .toList();
        return steps.stream()
                .filter(step -> step.decidedLate(calendars.current()))
                .findFirst()
                .orElse(steps.isEmpty() ? null : steps.get(steps.size() - 1));
    }

    private @Nullable LocalDate limitOf(StepFacts step, LocalDate day) {
        return step.decisionDue(calendars.current(), day).map(due -> due.date()).orElse(null);
    }

    private static List<Deed> deeds(TrackRecords.Told told, LocalDate day) {
        List<Deed> deeds = new ArrayList<>();
        told.settings()
                .forEach(event -> deeds.add(
                        new Deed(event.recordedAt(), event.recorder(), event.recordedBy(), PermitDeeds.text(event))));
        told.steps()
                .forEach(event -> deeds.add(
                        new Deed(event.recordedAt(), event.recorder(), event.recordedBy(), PermitDeeds.text(event))));
        deeds.removeIf(deed -> !deed.at().isBefore(end(day)));
        deeds.sort(Comparator.comparing(Deed::at));
        return deeds;
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    private static LocalDate dayOf(Instant moment) {
        return moment.atZone(BusinessClock.ZONE).toLocalDate();
    }
}
