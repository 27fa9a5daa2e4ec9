package lianxi.meeting.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingState;
import lianxi.meeting.MeetingView;
import lianxi.meeting.agenda.AgendaItemView;
import lianxi.meeting.agenda.AgendaQueries;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterQueries;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a notice needs before it goes, and what it would say (会议通知核对). */
@Component
@Transactional(readOnly = true)
public class NoticeChecks {

    /** Answers are asked for until so many working days before the meeting. */
    private static final int REPLY_BEFORE = 2;

    private final InvitedMeeting meetings;
    private final AttendanceQueries attendance;
    private final AgendaQueries agenda;
    private final RosterQueries roster;
    private final WorkCalendars calendars;
    private final Clock clock;

    NoticeChecks(
            InvitedMeeting meetings,
            AttendanceQueries attendance,
            AgendaQueries agenda,
            RosterQueries roster,
            WorkCalendars calendars,
            Clock clock) {
        this.meetings = meetings;
        this.attendance = attendance;
        this.agenda = agenda;
        this.roster = roster;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What would go to whom; five queries. */
    public NoticePreview preview(MeetingId id) {
        MeetingView meeting = meetings.view(id);
        List<PlaceView> members = roster.groupOn(meeting.day());
        List<InviteeView> observers = attendance.invitees(id);
        List<AgendaItemView> items = agenda.of(id);
        return new NoticePreview(
                meeting,
                members,
                observers,
                items,
                replyBy(meeting),
                withoutMail(members, observers),
                missing(meeting, members.isEmpty(), items.isEmpty()));
    }

    void check(MeetingView meeting, NoticeCommand command) {
        if (meeting.state() != MeetingState.PLANNED) {
            throw new RefusedException(null, "meeting.attendance.refused.notice." + meeting.state());
        }
        boolean noMembers = roster.groupOn(meeting.day()).isEmpty();
        for (String key : missing(meeting, noMembers, agenda.of(meeting.id()).isEmpty())) {
            throw new RefusedException(null, key);
        }
        if (command.replyBy().isBefore(today()) || command.replyBy().isAfter(meeting.day())) {
            throw new RefusedException("replyBy", "meeting.attendance.refused.replyBy", meeting.day());
        }
        if (command.note().length() > NoticeCommand.NOTE_MAX) {
            throw new RefusedException("note", "meeting.attendance.refused.tooLong", NoticeCommand.NOTE_MAX);
        }
    }

    private List<String> missing(MeetingView meeting, boolean noMembers, boolean noItems) {
        List<String> missing = new ArrayList<>();
        if (meeting.day().isBefore(today())) {
            missing.add("meeting.attendance.refused.past");
        }
        if (meeting.place().isEmpty()) {
            missing.add("meeting.attendance.refused.place");
        }
        if (meeting.chair() == null) {
            missing.add("meeting.attendance.refused.chair");
        }
        if (noMembers) {
            missing.add("meeting.attendance.refused.members");
        }
        if (noItems) {
            missing.add("meeting.attendance.refused.agenda");
        }
        return missing;
    }

    private LocalDate replyBy(MeetingView meeting) {
        WorkCalendar calendar = calendars.current();
        LocalDate before = calendar.plusWorkdays(meeting.day(), -REPLY_BEFORE);
        return before.isBefore(today()) ? today() : before;
    }

    private Set<PersonId> withoutMail(List<PlaceView> members, List<InviteeView> observers) {
        Set<PersonId> persons = new HashSet<>();
        members.forEach(place -> persons.add(place.person()));
        observers.forEach(one -> {
            if (one.person() != null) {
                persons.add(one.person());
            }
        });
        persons.removeAll(roster.emails(persons).keySet());
        return persons;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
