package lianxi.supervision.measure;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** All talks; whoever writes to one holds its row, so that two at once are told apart by its version. */
interface Talks extends Repository<Talk, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Talk> findById(long id);

    Talk saveAndFlush(Talk talk);
}
