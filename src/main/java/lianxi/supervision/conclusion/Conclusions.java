package lianxi.supervision.conclusion;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** All conclusions; whoever writes to one holds its row. */
interface Conclusions extends Repository<Conclusion, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Conclusion> findById(long id);

    Conclusion saveAndFlush(Conclusion conclusion);
}
