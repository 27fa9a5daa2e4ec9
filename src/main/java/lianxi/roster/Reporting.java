package lianxi.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import lianxi.shared.UnitId;

/** The span in which a unit owes a weekly report (每周报送). */
@Entity
@Table(name = "roster_reporting")
class Reporting extends DatedRow {

    private long unitId;

    protected Reporting() {}

    Reporting(UnitId unit, LocalDate from, OrderingDocument order) {
        super(from, order);
        this.unitId = unit.value();
    }

    UnitId unit() {
        return new UnitId(unitId);
    }
}
