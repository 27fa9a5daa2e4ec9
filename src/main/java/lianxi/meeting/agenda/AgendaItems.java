package lianxi.meeting.agenda;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All agenda items. */
interface AgendaItems extends Repository<AgendaItem, Long> {

    Optional<AgendaItem> findById(long id);

    List<AgendaItem> findByMeetingIdOrderByPositionAscIdAsc(long meetingId);

    AgendaItem saveAndFlush(AgendaItem item);
}
