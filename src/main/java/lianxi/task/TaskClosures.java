package lianxi.task;

import java.util.Collection;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All applications for closure. */
interface TaskClosures extends Repository<TaskClosure, Long> {

    TaskClosure saveAndFlush(TaskClosure closure);

    Optional<TaskClosure> findByTaskIdAndStateIn(long taskId, Collection<ClosureState> states);
}
