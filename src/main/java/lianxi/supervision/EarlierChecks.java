package lianxi.supervision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import lianxi.shared.UnitId;

/** Knows which units were checked on a matter lately (重复检查提示, 政府督查工作条例 Art. 15); implemented by the inspections. */
public interface EarlierChecks {

    /** Days around a check within which another one on the same matter is warned of. */
    int DAYS = 30;

    /** All checks of the units from the first day to the last that were made or are arranged, the latest first. One query. */
    List<EarlierCheck> between(Collection<UnitId> units, LocalDate from, LocalDate to);

    /** Checks of the units on the matter within {@link #DAYS} days before or after the day, the latest first. One query. */
    default List<EarlierCheck> near(Collection<UnitId> units, CheckMatter matter, LocalDate day) {
        return between(units, day.minusDays(DAYS), day.plusDays(DAYS)).stream()
                .filter(check -> check.matter() == matter)
                .toList();
    }
}
