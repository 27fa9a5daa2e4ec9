package lianxi.meeting.decision;

import java.util.Optional;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingState;
import lianxi.meeting.agenda.AgendaItemId;
import lianxi.meeting.agenda.AgendaItemState;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds a meeting while something of it is recorded or its minutes are signed, so that nothing slips in between. */
@Component
class OutcomeMeetings {

    private final JdbcClient jdbc;

    OutcomeMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws RefusedException unless the meeting takes outcomes */
    @Transactional(propagation = Propagation.MANDATORY)
    void requireOpen(MeetingId meeting) {
        MeetingState state = jdbc.sql("select state from meeting where id = :id for share")
                .param("id", meeting.value())
                .query(String.class)
                .optional()
                .map(MeetingState::valueOf)
                .orElseThrow(NotFoundException::new);
        if (!OutcomeQueries.areTakenIn(state)) {
            throw new RefusedException(null, "meeting.outcome.refused.state." + state);
        }
    }

    /** The same for an outcome of the item, which must stand on that meeting's agenda. */
    @Transactional(propagation = Propagation.MANDATORY)
    void requireOpen(MeetingId meeting, AgendaItemId item) {
        requireOpen(meeting);
        Optional<String> state = jdbc.sql(
                        "select state from meeting_agenda_item where id = :item and meeting_id = :meeting")
                .param("item", item.value())
                .param("meeting", meeting.value())
                .query(String.class)
                .optional();
        if (state.isEmpty() || state.get().equals(AgendaItemState.REMOVED.name())) {
            throw new RefusedException("item", "meeting.outcome.refused.item");
        }
    }

    /** Nothing is recorded of the meeting until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(MeetingId meeting) {
        jdbc.sql("select 1 from meeting where id = :id for update")
                .param("id", meeting.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }
}
