package lianxi.supervision.measure;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** All proposals; whoever writes to one holds its row, so that two at once are told apart by its version. */
interface Proposals extends Repository<Proposal, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Proposal> findById(long id);

    Proposal saveAndFlush(Proposal proposal);
}
