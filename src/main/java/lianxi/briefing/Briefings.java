package lianxi.briefing;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All briefings. */
interface Briefings extends Repository<Briefing, Long> {

    Optional<Briefing> findById(long id);

    Optional<Briefing> findByDocumentId(long documentId);

    Briefing saveAndFlush(Briefing briefing);
}
