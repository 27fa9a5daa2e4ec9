package lianxi.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.calendar.WorkCalendars;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins the series of regular meetings and changes its rule for months that are not drafted yet (例会制度). */
@Service
@Transactional
public class MeetingSeriesService {

    private static final String OBJECT = "meeting_series";

    private final MeetingSeriesTable table;
    private final MeetingQueries meetings;
    private final MeetingWords words;
    private final WorkCalendars calendars;
    private final AuditTrail audit;
    private final Clock clock;

    MeetingSeriesService(
            MeetingSeriesTable table,
            MeetingQueries meetings,
            MeetingWords words,
            WorkCalendars calendars,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.meetings = meetings;
        this.words = words;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /** From now on a regular meeting is owed each month; the ledger must have begun. */
    @AllowedTo(value = Role.OFFICE, system = true)
    public SeriesId begin(Actor actor, MonthlyRule rule, LocalTime at, int minutes, String place) {
        MeetingRules.checkLengthAndPlace(minutes, place);
        if (!table.all().isEmpty()) {
            throw new RefusedException(null, "meeting.series.refused.begun");
        }
        SeriesId id = table.begin(words.text("meeting.series.name"), clock.instant());
        table.add(id, terms(actor, YearMonth.now(clock), rule, at, minutes, place));
        audit.record(
                actor, "meeting.series-begin", OBJECT, id, AuditFields.none().plain("rule", null, rule.kind()));
        return id;
    }

    /**
     * Other terms from a month on, whose agenda is not drafted and whose meeting would still lie ahead.
     *
     * @param known how many changes the series had when the form was opened
     */
    @AllowedTo(Role.OFFICE)
    public void change(
            Actor actor,
            SeriesId id,
            YearMonth from,
            MonthlyRule rule,
            LocalTime at,
            int minutes,
            String place,
            int known) {
        MeetingRules.checkLengthAndPlace(minutes, place);
        MeetingSeries series = table.locked(id).orElseThrow(NotFoundException::new);
        if (series.rules().size() != known) {
            throw new StaleVersionException(series.rules().size(), List.of());
        }
        requireOpen(series, from);
        if (from.isAfter(YearMonth.now(clock).plusYears(MeetingRules.YEARS_AHEAD))) {
            throw new RefusedException("from", "meeting.series.refused.far", MeetingRules.YEARS_AHEAD);
        }
        SeriesRule terms = terms(actor, from, rule, at, minutes, place);
        LocalDate day = rule.slot(from, calendars.current());
        if (!MeetingSeries.moment(day.atTime(at)).isAfter(clock.instant())) {
            throw new RefusedException("from", "meeting.series.refused.past", day);
        }
        table.add(id, terms);
        audit.record(
                actor,
                "meeting.series-change",
                OBJECT,
                id,
                AuditFields.none().plain("from", null, from).plain("rule", null, rule.kind()));
    }

    /** What was drafted keeps its slot: no month from there on may have a meeting. */
    private void requireOpen(MeetingSeries series, YearMonth from) {
        meetings.lastRegular(series.id()).filter(last -> !last.isBefore(from)).ifPresent(last -> {
            throw new RefusedException("from", "meeting.series.refused.drafted", last.atDay(1));
        });
    }

    private SeriesRule terms(Actor actor, YearMonth from, MonthlyRule rule, LocalTime at, int minutes, String place) {
        return new SeriesRule(from, rule, at, minutes, place, clock.instant(), actor.name());
    }
}
