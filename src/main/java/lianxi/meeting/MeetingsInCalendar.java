package lianxi.meeting;

import java.time.LocalDate;
import java.util.List;
import lianxi.calendar.CalendarEntry;
import lianxi.calendar.CalendarEntrySource;
import lianxi.shared.Actor;
import org.springframework.stereotype.Component;

/** Meetings stand in everybody's calendar who is inside the group, also those that were called off. */
@Component
class MeetingsInCalendar implements CalendarEntrySource {

    private final MeetingQueries queries;

    MeetingsInCalendar(MeetingQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<CalendarEntry> entries(Actor actor, LocalDate from, LocalDate to) {
        if (!actor.isInside()) {
            return List.of();
        }
        return queries.between(from, to).stream().map(MeetingsInCalendar::entry).toList();
    }

    private static CalendarEntry entry(MeetingView meeting) {
        boolean sameDay = meeting.end().toLocalDate().equals(meeting.day());
        return new CalendarEntry(
                "meeting:" + meeting.id(),
                "meeting",
                meeting.title(),
                meeting.day(),
                meeting.at(),
                sameDay ? meeting.end().toLocalTime() : null,
                meeting.place(),
                meeting.path(),
                meeting.state() == MeetingState.CANCELLED);
    }
}
