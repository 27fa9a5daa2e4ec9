package lianxi.task.quantity;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** All quantity tracks; whoever writes to one holds its row, so that sums and plans are checked one after the other. */
interface QuantityTracks extends Repository<QuantityTrack, Long> {

    QuantityTrack saveAndFlush(QuantityTrack track);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<QuantityTrack> findById(long id);
}
