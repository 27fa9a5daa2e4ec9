package lianxi.weekly;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reporting units with their settings. */
@Component
@Transactional(readOnly = true)
public class UnitSettingQueries {

    private final UnitSettings settings;
    private final RosterQueries roster;
    private final Clock clock;

    UnitSettingQueries(UnitSettings settings, RosterQueries roster, Clock clock) {
        this.settings = settings;
        this.roster = roster;
        this.clock = clock;
    }

    public List<Line> reportingUnits() {
        Set<UnitId> signing = settings.unitsWhoseHeadSigns();
        return roster.reportingUnits(LocalDate.now(clock)).stream()
                .map(unit -> new Line(unit, signing.contains(unit.id())))
                .toList();
    }

    /** A reporting unit and whether its responsible person signs before filing. */
    public record Line(UnitView unit, boolean headSigns) {}
}
