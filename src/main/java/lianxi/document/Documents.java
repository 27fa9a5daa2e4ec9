package lianxi.document;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All official documents. */
interface Documents extends Repository<OfficialDocument, Long> {

    Optional<OfficialDocument> findById(long id);

    /** The document for one transition at a time: a second signer waits here and then sees that it is signed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from OfficialDocument d where d.id = :id")
    Optional<OfficialDocument> lock(long id);

    /** Whether one of these states names the document so. */
    boolean existsBySupersedesAndRelationAndStateIn(
            long earlier, DocumentRelation relation, Collection<DocumentState> states);

    OfficialDocument saveAndFlush(OfficialDocument document);
}
