package lianxi.supervision.notice;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** All notices as they are written to; one read here by its id is locked until the transaction ends. */
interface SupervisionNotices extends Repository<SupervisionNotice, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<SupervisionNotice> findById(long id);

    Optional<SupervisionNotice> findByDocumentId(long documentId);

    SupervisionNotice saveAndFlush(SupervisionNotice notice);
}
