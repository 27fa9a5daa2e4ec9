package lianxi.task.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All entries of quantity tracks. */
interface QuantityEntries extends Repository<QuantityEntry, Long> {

    QuantityEntry save(QuantityEntry entry);

    Optional<QuantityEntry> findByIdAndQuantityId(long id, long quantityId);

    @Query("select coalesce(sum(e.amount), 0) from QuantityEntry e where e.quantityId = :track")
    BigDecimal done(long track);

    /** What an entry comes to with its corrections. */
    @Query("select coalesce(sum(e.amount), 0) from QuantityEntry e where e.id = :entry or e.correctsId = :entry")
    BigDecimal standing(long entry);
}
