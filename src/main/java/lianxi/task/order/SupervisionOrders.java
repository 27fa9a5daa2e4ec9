package lianxi.task.order;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** All supervision orders; whoever writes to one holds its row, so that two at once are told apart by its version. */
interface SupervisionOrders extends Repository<SupervisionOrder, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<SupervisionOrder> findById(long id);

    Optional<SupervisionOrder> findByDocumentId(long documentId);

    SupervisionOrder saveAndFlush(SupervisionOrder order);
}
