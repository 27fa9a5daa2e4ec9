package lianxi.project;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All projects. */
interface Projects extends Repository<Project, Long> {

    Project save(Project project);

    Optional<Project> findById(long id);

    boolean existsByName(String name);
}
