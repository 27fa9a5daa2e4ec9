package lianxi.supervision.referral;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All cases; who may read one is {@link ReferralDoor}'s to say. */
interface Referrals extends Repository<Referral, Long> {

    Optional<Referral> findById(long id);

    Optional<Referral> findByDocumentId(long document);

    List<Referral> findAll();

    Referral saveAndFlush(Referral referral);
}
