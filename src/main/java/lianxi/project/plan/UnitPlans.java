package lianxi.project.plan;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All versions of all units' plans. */
interface UnitPlans extends Repository<UnitPlan, Long> {

    /** Flushed at once, so that the version told to the form is the one that stands. */
    UnitPlan saveAndFlush(UnitPlan plan);

    /** The unit's latest version. */
    Optional<UnitPlan> findFirstByUnitIdOrderByNumberDesc(long unitId);
}
