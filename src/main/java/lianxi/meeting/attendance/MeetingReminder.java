package lianxi.meeting.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingState;
import lianxi.meeting.MeetingView;
import lianxi.scheduling.OccurrenceKind;
import lianxi.scheduling.Outcome;
import lianxi.scheduling.Owed;
import lianxi.shared.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reminds those who have not answered (催请答复): 15:00 of the second working day before the meeting and 08:30 of the working
 * day before it. One that comes too late is of no use: the next one, or the meeting itself, has taken its place.
 */
@Component
class MeetingReminder implements OccurrenceKind {

    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final InvitedMeeting meetings;
    private final AttendanceNotices notices;
    private final WorkCalendars calendars;
    private final JdbcClient jdbc;

    MeetingReminder(InvitedMeeting meetings, AttendanceNotices notices, WorkCalendars calendars, JdbcClient jdbc) {
        this.meetings = meetings;
        this.notices = notices;
        this.calendars = calendars;
        this.jdbc = jdbc;
    }

    /** A meeting whose invited were told, as it is to be held. */
    private record Told(long meeting, LocalDate day, LocalTime at, Instant toldAt) {

        ZonedDateTime start() {
            return day.atTime(at).atZone(BusinessClock.ZONE);
        }
    }

    @Override
    public String code() {
        return "meeting.reminder";
    }

    @Override
    public List<Owed> owed(Instant from, Instant upTo) {
        WorkCalendar calendar = calendars.current();
        List<Owed> owed = new ArrayList<>();
        for (Told told : told(from)) {
            reminders(told, calendar).stream()
                    .filter(one -> !one.dueAt().isBefore(from) && !one.dueAt().isAfter(upTo))
                    .filter(one -> one.dueAt().isAfter(told.toldAt()))
                    .forEach(owed::add);
        }
        return owed;
    }

    @Override
    public Outcome produce(Owed owed) {
        MeetingView meeting =
                meetings.view(new MeetingId(Long.parseLong(owed.period().split("@", 2)[0])));
        boolean still =
                meeting.state() == MeetingState.NOTIFIED && owed.period().contains("@" + meeting.start() + "/");
        if (!still) {
            return Outcome.nothing();
        }
        List<Invitation> silent = meetings.invited(meeting.id()).stream()
                .filter(Invitation::isUnanswered)
                .toList();
        return silent.isEmpty() ? Outcome.nothing() : Outcome.made(notices.remind(silent, meeting));
    }

    /** Both reminders of a meeting; moved, it is reminded of anew. */
    static List<Owed> reminders(long meeting, ZonedDateTime start, WorkCalendar calendar) {
        LocalDate day = start.toLocalDate();
        Instant second = moment(calendar.plusWorkdays(day, -2), AFTERNOON);
        Instant last = moment(calendar.plusWorkdays(day, -1), MORNING);
        String period = meeting + "@" + start.toLocalDateTime() + "/";
        return List.of(Owed.until(period + 2, second, last), Owed.until(period + 1, last, start.toInstant()));
    }

    private static List<Owed> reminders(Told told, WorkCalendar calendar) {
        return reminders(told.meeting(), told.start(), calendar);
    }

    private static Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BusinessClock.ZONE).toInstant();
    }

    private List<Told> told(Instant from) {
        return jdbc.sql("""
                        select m.id, m.day, m.at, n.sent_at
                          from meeting m
                          join lateral (select max(sent_at) as sent_at from meeting_notice
                                         where meeting_id = m.id and kind in ('NOTICE', 'CHANGE')) n on n.sent_at is not null
                         where m.state <> 'CANCELLED' and m.day >= :from""")
                .param("from", LocalDate.ofInstant(from, BusinessClock.ZONE))
                .query((row, n) -> new Told(
                        row.getLong("id"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("at", LocalTime.class),
                        row.getTimestamp("sent_at").toInstant()))
                .list();
    }
}
