package lianxi.supervision;

import java.time.LocalDate;
import java.util.Optional;

/** Knows when the next notice is owed (下一期督查通报); implemented by the notices. */
public interface NextNotice {

    /** The first day from this one on; empty while the cadence owes none. One query. */
    Optional<LocalDate> from(LocalDate day);
}
