package lianxi.weekly;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All weekly reports. */
interface WeeklyReports extends Repository<WeeklyReport, Long> {

    Optional<WeeklyReport> findById(long id);

    Optional<WeeklyReport> findByUnitIdAndWeek(long unitId, LocalDate week);

    /** Flushed at once, so that the version told to the form is the one that stands. */
    WeeklyReport saveAndFlush(WeeklyReport report);
}
