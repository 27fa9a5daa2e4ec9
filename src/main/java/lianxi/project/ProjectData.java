package lianxi.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;

/** What the office enters about a project; refuses what cannot be. */
public record ProjectData(
        String name,
        UnitId township,
        UnitId undertaker,
        BigDecimal capacityMw,
        LocalDate startedOn,
        LocalDate firstGridOn,
        LocalDate fullCapacityOn) {

    static final BigDecimal SMALLEST_MW = new BigDecimal("0.1");
    static final BigDecimal LARGEST_MW = new BigDecimal("5000");
    static final int LONGEST_YEARS = 15;
    static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    public ProjectData {
        if (capacityMw.compareTo(SMALLEST_MW) < 0 || capacityMw.compareTo(LARGEST_MW) > 0) {
            throw new RefusedException("capacityMw", "project.refused.capacity");
        }
        if (startedOn.isBefore(EARLIEST) || startedOn.isAfter(LATEST)) {
            throw new RefusedException("startedOn", "project.refused.range");
        }
        if (!firstGridOn.isAfter(startedOn)) {
            throw new RefusedException("firstGridOn", "project.refused.firstBeforeStart");
        }
        if (fullCapacityOn.isBefore(firstGridOn)) {
            throw new RefusedException("fullCapacityOn", "project.refused.fullBeforeFirst");
        }
        if (fullCapacityOn.isAfter(startedOn.plusYears(LONGEST_YEARS))) {
            throw new RefusedException("fullCapacityOn", "project.refused.tooLong", LONGEST_YEARS);
        }
    }
}
