package lianxi.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;

/** One person of a unit standing in for another for some days (AB角顶岗). */
@Entity
@Table(name = "roster_cover")
class Cover {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long unitId;
    private long absentId;
    private long coveringId;
    private String reason;
    private LocalDate validFrom;
    private LocalDate validUntil;

    @Version
    private int version;

    protected Cover() {}

    Cover(CoverCommand command) {
        this.unitId = Checks.chosen("unit", command.unit()).value();
        this.absentId = Checks.chosen("absent", command.absent()).value();
        this.coveringId = Checks.chosen("covering", command.covering()).value();
        if (absentId == coveringId) {
            throw new RefusedException("covering", "roster.error.cover-self");
        }
        this.reason = Checks.required("reason", command.reason(), Checks.REASON);
        this.validFrom = Checks.day("from", command.from());
        LocalDate last = Checks.day("lastDay", command.lastDay());
        if (last.isBefore(validFrom)) {
            throw new RefusedException("lastDay", "roster.error.last-before-first");
        }
        this.validUntil = last.plusDays(1);
    }

    /** The absent one is back earlier: the day is the first without cover. */
    void endOn(LocalDate day) {
        if (!day.isBefore(validUntil)) {
            throw new RefusedException("on", "roster.error.already-ended", validUntil);
        }
        validUntil = day.isBefore(validFrom) ? validFrom : day;
    }

    long id() {
        return id;
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    PersonId absent() {
        return new PersonId(absentId);
    }

    PersonId covering() {
        return new PersonId(coveringId);
    }

    int version() {
        return version;
    }
}
