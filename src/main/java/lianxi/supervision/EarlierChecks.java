package lianxi.supervision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import lianxi.shared.UnitId;

/** Knows which units were checked on a matter lately (重复检查提示, 政府督查工作条例 Art. 15); implemented by the inspections. */
public interface EarlierChecks {

    /** Days around a check within which another one on the same matter is warned of. */
    int DAYS = 30;

    /** Checks of the units on the matter within {@link #DAYS} days before or after the day, the latest first. One query. */
    List<EarlierCheck> near(Collection<UnitId> units, CheckMatter matter, LocalDate day);
}
