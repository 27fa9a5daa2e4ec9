package lianxi.meeting.agenda;

import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingView;
import lianxi.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens agendas for writing: whoever writes to one holds its meeting's row, so that two at once come one after the other. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AgendaDesk {

    private final AgendaItems items;
    private final AgendaRules rules;
    private final MeetingQueries meetings;
    private final JdbcClient jdbc;

    AgendaDesk(AgendaItems items, AgendaRules rules, MeetingQueries meetings, JdbcClient jdbc) {
        this.items = items;
        this.rules = rules;
        this.meetings = meetings;
        this.jdbc = jdbc;
    }

    /** The meeting, while its agenda may change. */
    MeetingView editable(MeetingId meeting) {
        MeetingView view = held(meeting);
        rules.requireEditable(view);
        return view;
    }

    /** An item of an agenda that may change. */
    AgendaItem editable(AgendaItemId item) {
        editable(meetingOf(item));
        return item(item);
    }

    /** An item that may still be put off, and back. */
    AgendaItem deferrable(AgendaItemId item) {
        rules.requireDeferrable(held(meetingOf(item)));
        return item(item);
    }

    /** An item of whatever meeting. */
    AgendaItem any(AgendaItemId item) {
        held(meetingOf(item));
        return item(item);
    }

    private AgendaItem item(AgendaItemId id) {
        return items.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    private MeetingId meetingOf(AgendaItemId item) {
        return jdbc.sql("select meeting_id from meeting_agenda_item where id = ?")
                .param(item.value())
                .query((row, number) -> new MeetingId(row.getLong(1)))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private MeetingView held(MeetingId meeting) {
        jdbc.sql("select 1 from meeting where id = ? for update")
                .param(meeting.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        return meetings.view(meeting);
    }
}
