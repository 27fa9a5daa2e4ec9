package lianxi.problem;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** All problems; whoever writes to one holds its row, so that two at once are told apart by its version. */
interface Problems extends Repository<Problem, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Problem> findById(long id);

    Problem saveAndFlush(Problem problem);
}
