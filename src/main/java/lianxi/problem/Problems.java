package lianxi.problem;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All problems. */
interface Problems extends Repository<Problem, Long> {

    Optional<Problem> findById(long id);

    Problem saveAndFlush(Problem problem);
}
