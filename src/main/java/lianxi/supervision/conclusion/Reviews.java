package lianxi.supervision.conclusion;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** All reviews; whoever writes to one holds its row. */
interface Reviews extends Repository<Review, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Review> findById(long id);

    Review saveAndFlush(Review review);
}
