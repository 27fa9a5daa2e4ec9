package lianxi.meeting;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.scheduling.OccurrenceKind;
import lianxi.scheduling.Outcome;
import lianxi.scheduling.Owed;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The agenda of each regular meeting is owed from 08:30 of the fifth working day before its original slot (议程起草), always,
 * even late, and once per series and month for ever.
 */
@Component
class AgendaDue implements OccurrenceKind {

    /** A slot lies at most that many months after the month in which its agenda is due. */
    private static final int MONTHS_AHEAD = 2;

    private final MeetingSeriesTable series;
    private final MeetingService service;
    private final MeetingQueries queries;
    private final MeetingNotices notices;
    private final ObjectProvider<RegularDraft> drafts;
    private final WorkCalendars calendars;

    AgendaDue(
            MeetingSeriesTable series,
            MeetingService service,
            MeetingQueries queries,
            MeetingNotices notices,
            ObjectProvider<RegularDraft> drafts,
            WorkCalendars calendars) {
        this.series = series;
        this.service = service;
        this.queries = queries;
        this.notices = notices;
        this.drafts = drafts;
        this.calendars = calendars;
    }

    @Override
    public String code() {
        return "meeting.agenda";
    }

    @Override
    public List<Owed> owed(Instant from, Instant upTo) {
        WorkCalendar calendar = calendars.current();
        return series.all().stream()
                .flatMap(one -> one.slots(monthOf(from), monthOf(upTo).plusMonths(MONTHS_AHEAD), calendar).stream()
                        .filter(slot -> !slot.draftedAt().isBefore(from)
                                && !slot.draftedAt().isAfter(upTo))
                        .map(slot -> Owed.always(new Period(one.id(), slot.month()).toString(), slot.draftedAt())))
                .toList();
    }

    @Override
    public Outcome produce(Owed owed) {
        Period period = Period.parse(owed.period());
        MeetingId meeting = service.draftRegular(Actor.system(), period.series(), period.month());
        drafts.orderedStream().forEach(draft -> draft.fill(meeting));
        notices.drafted(queries.view(meeting));
        return Outcome.made(1);
    }

    private static YearMonth monthOf(Instant moment) {
        return YearMonth.from(moment.atZone(BusinessClock.ZONE));
    }

    /** "1/2017-01": a series and the month of the original slot. */
    private record Period(SeriesId series, YearMonth month) {

        static Period parse(String text) {
            int slash = text.indexOf('/');
            return new Period(
                    new SeriesId(Long.parseLong(text.substring(0, slash))), YearMonth.parse(text.substring(slash + 1)));
        }

        @Override
        public String toString() {
            return series + "/" + month;
        }
    }
}
