package lianxi.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.FieldConflict;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads a year's holidays from its notice, or replaces them when the notice is corrected (录入、更正年度节假日). */
@Service
public class CalendarYearService {

    private final CalendarYearTable table;
    private final WorkCalendars calendars;
    private final DueDateMoves moves;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarYearService(
            CalendarYearTable table,
            WorkCalendars calendars,
            DueDateMoves moves,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.calendars = calendars;
        this.moves = moves;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What is wrong with the spans; empty where the year can be saved. */
    @Transactional(readOnly = true)
    public List<SpanFault> faults(CalendarYearCommand command) {
        return YearRules.faults(command.year(), command.spans(), table.daysOfOthers(command.year()));
    }

    /** What saving it would change; nothing is written. */
    @Transactional(readOnly = true)
    public CalendarYearPreview preview(CalendarYearCommand command) {
        Optional<LoadedYear> known = table.find(command.year());
        check(command, known);
        WorkCalendar before = calendars.current();
        WorkCalendar after = before.with(
                command.notice(),
                known.map(LoadedYear::spans).orElse(List.of()).stream()
                        .flatMap(DaySpan::days)
                        .toList(),
                command.spans().stream().flatMap(DaySpan::days).toList());
        Year year = Year.of(command.year());
        return new CalendarYearPreview(
                before.workdays(year), after.workdays(year), moves.between(before, after, command.year()));
    }

    /** Saves the year; what stood before is kept with who replaced it and why. */
    @AllowedTo(Role.OFFICE)
    @Transactional
    public void save(Actor actor, CalendarYearCommand command) {
        Optional<LoadedYear> known = table.lock(command.year());
        check(command, known);
        faults(command).stream().findFirst().ifPresent(fault -> {
            throw new RefusedException(null, fault.key(), fault.arguments());
        });
        if (known.isEmpty()) {
            if (!table.insert(command, actor.name(), clock.instant())) {
                throw alreadyLoaded(command);
            }
        } else {
            table.replace(command, actor.name(), clock.instant());
        }
        table.insertDays(command);
        record(actor, command, known);
        events.publishEvent(new CalendarChanged(command.year()));
    }

    private void check(CalendarYearCommand command, Optional<LoadedYear> known) {
        YearRules.checkNotice(command, LocalDate.now(clock));
        checkVersion(command, known);
        if (known.isPresent() && command.reason().isBlank()) {
            throw new RefusedException("reason", "calendar.year.fault.reason");
        }
    }

    private static void checkVersion(CalendarYearCommand command, Optional<LoadedYear> known) {
        if (command.version() == CalendarYearCommand.NEW && known.isPresent()) {
            throw alreadyLoaded(command);
        }
        int current = known.map(LoadedYear::version).orElse(CalendarYearCommand.NEW);
        if (command.version() != current) {
            throw new StaleVersionException(
                    current, known.map(year -> conflicts(year, command)).orElse(List.of()));
        }
    }

    private static RefusedException alreadyLoaded(CalendarYearCommand command) {
        return new RefusedException("year", "calendar.year.fault.loaded", String.valueOf(command.year()));
    }

    private static List<FieldConflict> conflicts(LoadedYear theirs, CalendarYearCommand yours) {
        return List.of(
                new FieldConflict(
                        "calendarYearForm.noticeNumber", theirs.notice().number(), yours.noticeNumber()),
                new FieldConflict("calendar.year.days", text(theirs.spans()), text(yours.spans())));
    }

    private void record(Actor actor, CalendarYearCommand command, Optional<LoadedYear> known) {
        AuditFields fields = AuditFields.of(
                        "noticeNumber",
                        known.map(year -> year.notice().number()).orElse(null),
                        command.noticeNumber())
                .changed("issuedOn", known.map(year -> year.notice().issuedOn()).orElse(null), command.issuedOn())
                .changed("days", known.map(year -> text(year.spans())).orElse(null), text(command.spans()));
        if (known.isEmpty()) {
            audit.record(actor, "calendar.load", "calendar_year", command.year(), fields);
        } else {
            audit.record(actor, "calendar.correct", "calendar_year", command.year(), fields);
        }
    }

    private static String text(List<DaySpan> spans) {
        return spans.stream()
                .map(span -> span.from() + (span.length() == 1 ? " " : " – " + span.to() + " ") + span.name())
                .collect(Collectors.joining("\n"));
    }
}
