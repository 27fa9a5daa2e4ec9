package lianxi.meeting.attendance;

import java.util.List;
import java.util.Locale;
import lianxi.meeting.MeetingCalendarFile;
import lianxi.meeting.MeetingView;
import lianxi.meeting.agenda.AgendaFiles;
import lianxi.notification.AttachmentRef;
import org.springframework.stereotype.Component;

/** Makes what goes with a notice: the agenda, frozen, and the meeting for calendar programs. */
@Component
class NoticePapers {

    private final AgendaFiles agendas;
    private final MeetingCalendarFile calendars;
    private final NoticeFiles files;

    NoticePapers(AgendaFiles agendas, MeetingCalendarFile calendars, NoticeFiles files) {
        this.agendas = agendas;
        this.calendars = calendars;
        this.files = files;
    }

    List<AttachmentRef> enclose(MeetingView meeting, long notice) {
        byte[] calendar = calendars.bytes(meeting, Locale.SIMPLIFIED_CHINESE);
        return files.keep(notice, agendas.freeze(meeting.id()), calendar);
    }
}
