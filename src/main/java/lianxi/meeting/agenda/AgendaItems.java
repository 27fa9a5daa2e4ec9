package lianxi.meeting.agenda;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** All agenda items; whoever writes to one holds its row, so that two at once are told apart by its version. */
interface AgendaItems extends Repository<AgendaItem, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<AgendaItem> findById(long id);

    List<AgendaItem> findByMeetingIdOrderByPositionAscIdAsc(long meetingId);

    boolean existsByCarriedFrom(Long earlier);

    AgendaItem saveAndFlush(AgendaItem item);
}
