package lianxi.meeting.minutes;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** Minutes and reports as they are written to; one read here by its id is locked until the transaction ends. */
interface Papers extends Repository<Paper, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Paper> findById(long id);

    Optional<Paper> findByDocumentId(long documentId);

    Paper saveAndFlush(Paper paper);
}
