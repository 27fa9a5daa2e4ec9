package lianxi.supervision.finding;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** All findings; whoever writes to one holds its row, so that two at once are told apart by its version. */
interface Findings extends Repository<Finding, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Finding> findById(long id);

    Finding saveAndFlush(Finding finding);
}
