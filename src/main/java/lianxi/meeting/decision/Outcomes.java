package lianxi.meeting.decision;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** All outcomes. */
interface Outcomes extends Repository<Outcome, Long> {

    Optional<Outcome> findById(long id);

    /** The same, so that nobody else assigns or closes it meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Outcome> findAndLockById(long id);

    List<Outcome> findByMeetingIdAndRemovedAtIsNull(long meeting);

    Outcome saveAndFlush(Outcome outcome);
}
