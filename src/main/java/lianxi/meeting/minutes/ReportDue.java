package lianxi.meeting.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingState;
import lianxi.meeting.MeetingView;
import lianxi.notification.Message;
import lianxi.notification.Notices;
import lianxi.notification.Text;
import lianxi.roster.RosterQueries;
import lianxi.scheduling.OccurrenceKind;
import lianxi.scheduling.Outcome;
import lianxi.scheduling.Owed;
import lianxi.shared.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The report on the last meeting's decisions is owed before the next meeting (落实情况报告): at 08:30 of the third working day
 * before a regular meeting's original slot the office is told if it has not gone.
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
        MeetingId next = new MeetingId(Long.parseLong(owed.period()));
        Optional<MeetingView> last = meetings.previousOf(next).filter(this::isOwed);
        if (last.isEmpty()) {
            return Outcome.nothing();
        }
        Message message = Message.of(
                        Text.of("meeting.notice.report-due.title", last.get().title()),
                        Text.of(
                                "meeting.notice.report-due.body",
                                meetings.view(next).title()))
                .at(last.get().path());
        return Outcome.made(notices.send(roster.office(day(owed.dueAt())), message));
    }

    /** It decided something, and no report on that has gone. */
    private boolean isOwed(MeetingView meeting) {
        boolean follows = meeting.state() == MeetingState.MINUTES_SIGNED || meeting.state() == MeetingState.REPORTED;
        return follows
                && jdbc.sql("""
                                select exists (select 1 from meeting_outcome
                                                where meeting_id = :id and kind <> 'INFORMATION' and registered_on is not null)
                                   and not exists (select 1 from meeting_paper p join document d on d.id = p.document_id
                                                    where p.meeting_id = :id and p.kind = 'REPORT' and d.state = 'ISSUED')""")
                        .param("id", meeting.id().value())
                        .query(Boolean.class)
                        .single();
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(BusinessClock.ZONE).toLocalDate();
    }
}
