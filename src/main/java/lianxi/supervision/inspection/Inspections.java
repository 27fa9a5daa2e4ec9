package lianxi.supervision.inspection;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** All inspections; whoever writes to one holds its row. */
interface Inspections extends Repository<Inspection, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Inspection> findById(long id);

    Inspection saveAndFlush(Inspection inspection);
}
