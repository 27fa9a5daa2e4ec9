package lianxi.access;

import jakarta.persistence.LockModeType;
import java.util.List;
import lianxi.shared.Role;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores granted roles. */
interface GrantRepository extends Repository<Grant, Long> {

    Grant save(Grant grant);

    @Query("select g from Grant g where g.accountId = :account and g.revokedAt is null")
    List<Grant> held(long account);

    /** Everybody's grants of a role in force, held until the transaction ends: two cannot take the last two away at once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select g from Grant g join Account a on a.id = g.accountId
            where g.role = :role and g.revokedAt is null and a.enabled order by g.id""")
    List<Grant> lockInForce(Role role);
}
