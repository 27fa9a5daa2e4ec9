package lianxi.meeting.agenda;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All agenda items; {@link AgendaDesk} opens them for writing. */
interface AgendaItems extends Repository<AgendaItem, Long> {

    Optional<AgendaItem> findById(long id);

    List<AgendaItem> findByMeetingIdOrderByPositionAscIdAsc(long meetingId);

    boolean existsByCarriedFrom(Long earlier);

    AgendaItem saveAndFlush(AgendaItem item);
}
