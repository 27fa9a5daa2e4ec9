package lianxi.meeting;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Status;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Locale;
import lianxi.meeting.MeetingView.Chair;
import lianxi.shared.BusinessClock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A meeting for calendar programs (.ics); the same id for ever, so that a moved or cancelled meeting replaces its entry. */
@Component
public class MeetingCalendarFile {

    private final MessageSource messages;
    private final Clock clock;

    MeetingCalendarFile(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public byte[] bytes(MeetingView meeting, Locale locale) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//lianxi//meeting//" + locale.getLanguage());
        calendar.setMethod(Method.publish());
        calendar.addEvent(event(meeting, locale));
        return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
    }

    private VEvent event(MeetingView meeting, Locale locale) {
        VEvent event = new VEvent();
        event.setUid("meeting-" + meeting.id() + "@lianxi");
        event.setSequence(meeting.version());
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setSummary(meeting.title());
        event.setDateStart(moment(meeting.start()));
        event.setDateEnd(moment(meeting.end()));
        event.setStatus(status(meeting.state()));
        if (!meeting.place().isEmpty()) {
            event.setLocation(meeting.place());
        }
        Chair chair = meeting.chair();
        if (chair != null) {
            event.setDescription(messages.getMessage("meeting.ics.chair", new Object[] {chair.name()}, locale));
        }
        return event;
    }

    private static Status status(MeetingState state) {
        return switch (state) {
            case PLANNED -> Status.tentative();
            case CANCELLED -> Status.cancelled();
            default -> Status.confirmed();
        };
    }

    private static Date moment(LocalDateTime local) {
        return Date.from(local.atZone(BusinessClock.ZONE).toInstant());
    }
}
