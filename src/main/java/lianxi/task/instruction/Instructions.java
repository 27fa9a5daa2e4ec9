package lianxi.task.instruction;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** All instructions; whoever writes to one holds its row, so that two at once are told apart by its version. */
interface Instructions extends Repository<Instruction, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Instruction> findById(long id);

    Instruction saveAndFlush(Instruction instruction);
}
