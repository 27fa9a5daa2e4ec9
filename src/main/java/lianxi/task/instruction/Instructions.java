package lianxi.task.instruction;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All instructions. */
interface Instructions extends Repository<Instruction, Long> {

    Optional<Instruction> findById(long id);

    Instruction saveAndFlush(Instruction instruction);
}
