package lianxi.project.extension;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All extensions. */
interface Extensions extends Repository<Extension, Long> {

    Extension saveAndFlush(Extension extension);

    Optional<Extension> findById(long id);
}
