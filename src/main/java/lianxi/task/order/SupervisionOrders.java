package lianxi.task.order;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All supervision orders. */
interface SupervisionOrders extends Repository<SupervisionOrder, Long> {

    Optional<SupervisionOrder> findById(long id);

    Optional<SupervisionOrder> findByDocumentId(long documentId);

    SupervisionOrder saveAndFlush(SupervisionOrder order);
}
