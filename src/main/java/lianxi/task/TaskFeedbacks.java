package lianxi.task;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All feedback of tasks. */
interface TaskFeedbacks extends Repository<TaskFeedback, Long> {

    TaskFeedback saveAndFlush(TaskFeedback feedback);

    Optional<TaskFeedback> findByTaskIdAndState(long taskId, FeedbackState state);
}
