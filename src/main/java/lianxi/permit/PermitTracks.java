package lianxi.permit;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All permit tracks. */
interface PermitTracks extends Repository<PermitTrack, Long> {

    PermitTrack save(PermitTrack track);

    /** Writes what is pending, for others that read by SQL in the same transaction. */
    void flush();

    @EntityGraph(attributePaths = "steps")
    Optional<PermitTrack> findById(long id);

    @Query("select t from PermitTrack t left join fetch t.steps where t.projectId = :project")
    List<PermitTrack> ofProject(long project);
}
