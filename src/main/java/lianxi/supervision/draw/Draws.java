package lianxi.supervision.draw;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** All draws; whoever writes to one holds its row. */
interface Draws extends Repository<Draw, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Draw> findById(long id);

    Draw saveAndFlush(Draw draw);
}
