package lianxi.supervision.plan;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All versions of all plans of supervision. */
interface SupervisionPlans extends Repository<SupervisionPlan, Long> {

    SupervisionPlan saveAndFlush(SupervisionPlan plan);

    /** What was done to loaded plans, at once, so that ids and versions are known. */
    void flush();

    Optional<SupervisionPlan> findById(long id);

    /** The version in force of a year's plan. */
    @Query("""
            select p from SupervisionPlan p where p.year = :year and p.month is null and p.state = APPROVED
             order by p.number desc limit 1""")
    Optional<SupervisionPlan> yearInForce(int year);

    @Query("select p from SupervisionPlan p join p.items i where i.id = :item")
    Optional<SupervisionPlan> ofItem(long item);

    /** The latest version of a period that counts. */
    @Query("""
            select p from SupervisionPlan p
             where p.year = :year and coalesce(p.month, 0) = :month and p.state <> DISCARDED
             order by p.number desc limit 1""")
    Optional<SupervisionPlan> latest(int year, int month);
}
