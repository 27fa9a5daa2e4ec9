package lianxi.permit;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All materials. */
interface PermitMaterials extends Repository<PermitMaterial, Long> {

    PermitMaterial save(PermitMaterial material);

    Optional<PermitMaterial> findByIdAndTrackId(long id, long trackId);
}
