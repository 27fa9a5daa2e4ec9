package lianxi.meeting.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingView;
import lianxi.notification.Message;
import lianxi.notification.Notices;
import lianxi.notification.Text;
import lianxi.roster.RosterQueries;
import lianxi.scheduling.OccurrenceKind;
import lianxi.scheduling.Outcome;
import lianxi.scheduling.Owed;
import lianxi.shared.BusinessClock;
import lianxi.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The report on a meeting's decisions is owed before the next regular one (落实情况报告): at 08:30 of the third working day
 * before that one's original slot the office is told of each meeting whose report has not gone.
 */
@Component
class ReportDue implements OccurrenceKind {

    private static final LocalTime AT = LocalTime.of(8, 30);
    private static final int WORKDAYS_BEFORE = 3;

    /** Three working days span no more, the longest holiday included. */
    private static final int DAYS_AHEAD = 20;

    private final MeetingQueries meetings;
    private final WorkCalendars calendars;
    private final RosterQueries roster;
    private final Notices notices;
    private final JdbcClient jdbc;

    ReportDue(
            MeetingQueries meetings, WorkCalendars calendars, RosterQueries roster, Notices notices, JdbcClient jdbc) {
        this.meetings = meetings;
        this.calendars = calendars;
        this.roster = roster;
        this.notices = notices;
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "meeting.report-due";
    }

    @Override
    public List<Owed> owed(Instant from, Instant upTo) {
        WorkCalendar calendar = calendars.current();
        return jdbc
                .sql("""
                        select id, slot_day from meeting
                         where kind = 'REGULAR' and slot_day between ? and ? order by slot_day, id""")
                .params(day(from), day(upTo).plusDays(DAYS_AHEAD))
                .query((row, n) ->
                        Owed.always(row.getString("id"), due(row.getObject("slot_day", LocalDate.class), calendar)))
                .list()
                .stream()
                .filter(owed -> !owed.dueAt().isBefore(from) && !owed.dueAt().isAfter(upTo))
                .toList();
    }

    static Instant due(LocalDate slot, WorkCalendar calendar) {
        LocalDate day = slot;
        for (int left = WORKDAYS_BEFORE; left > 0; left--) {
            day = calendar.previousWorkday(day);
        }
        return day.atTime(AT).atZone(BusinessClock.ZONE).toInstant();
    }

    @Override
    public Outcome produce(Owed owed) {
        MeetingView next = meetings.view(new MeetingId(Long.parseLong(owed.period())));
        List<PersonId> office = roster.office(day(owed.dueAt()));
        int told = 0;
        for (MeetingId meeting : unreported(next)) {
            MeetingView held = meetings.view(meeting);
            told += notices.send(
                    office,
                    Message.of(
                                    Text.of("meeting.notice.report-due.title", held.title()),
                                    Text.of("meeting.notice.report-due.body", next.title()))
                            .at(held.path()));
        }
        return told == 0 ? Outcome.nothing() : Outcome.made(told);
    }

    /** Meetings before it that decided something of which no report has gone, the earliest first. */
    private List<MeetingId> unreported(MeetingView next) {
        return jdbc.sql("""
                        select m.id from meeting m
                         where m.state in ('MINUTES_SIGNED', 'REPORTED') and (m.day, m.at, m.id) < (:day, :at, :id)
                           and exists (select 1 from meeting_outcome o where o.meeting_id = m.id
                                          and o.kind <> 'INFORMATION' and o.registered_on is not null)
                           and not exists (select 1 from meeting_paper p join document d on d.id = p.document_id
                                            where p.meeting_id = m.id and p.kind = 'REPORT' and d.state = 'ISSUED')
                         order by m.day, m.at, m.id""")
                .param("day", next.day())
                .param("at", next.at())
                .param("id", next.id().value())
                .query((row, n) -> new MeetingId(row.getLong(1)))
                .list();
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(BusinessClock.ZONE).toLocalDate();
    }
}
