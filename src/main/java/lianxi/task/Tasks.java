package lianxi.task;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All tasks; whoever writes to one holds its row, so that two at once are told apart by its version. */
interface Tasks extends Repository<Task, Long> {

    Task saveAndFlush(Task task);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @EntityGraph(attributePaths = "lines")
    Optional<Task> findById(long id);

    /** The open ones that name the person for the unit. */
    @Query("select t from Task t left join fetch t.lines where t.responsible = :person and t.leadUnit = :unit"
            + " and t.state not in (COMPLETED, STRUCK_OFF, STOPPED)")
    List<Task> openOf(long person, long unit);

    /** Those whose date follows from a limit that counts. */
    @Query("select t.id from Task t where t.plan.dueBasis = LIMIT and t.plan.countedFrom is not null"
            + " and t.state in (TO_ACKNOWLEDGE, IN_PROGRESS, FEEDBACK_REVIEW, CLOSING, CHECKING)")
    List<Long> limited();
}
