package lianxi.meeting.decision;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** All outcomes; whoever writes to one holds its row, so that two at once are told apart by its version. */
interface Outcomes extends Repository<Outcome, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Outcome> findById(long id);

    List<Outcome> findByMeetingIdAndRemovedAtIsNull(long meeting);

    Outcome saveAndFlush(Outcome outcome);
}
