package lianxi.roster;

import java.time.LocalDate;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;

/** Open work that names a person and must go to the successor (工作交接); implemented by the modules that have some. */
public interface HandOver {

    /** Message key of what is handed over, as "permit.hand-over". */
    String labelKey();

    /** How many open things of the unit name the person. */
    int openWork(PersonId person, UnitId unit);

    /** Gives them to the successor from the day on; done things keep the old name. */
    void handOver(Actor actor, PersonId from, PersonId to, UnitId unit, LocalDate on);
}
