package lianxi.liability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxi.shared.Actor;

/** Tells of its things who answered for them on a day; implemented as a bean by each module whose things can be overdue. */
public interface LiabilitySource {

    /** The kind's word in addresses and in the subjects of notices, as "task". */
    String kind();

    /** The thing at the end of the day; empty where it did not exist, or the actor may not read it. */
    Optional<Liable> on(Actor actor, long id, LocalDate day);

    /** What was done up to the end of the day, oldest first, whoever asks. */
    List<Deed> deeds(long id, LocalDate day);

    /** Both at once, the deeds up to today; for a module that reads them from one log. */
    default Optional<Account> account(Actor actor, long id, LocalDate day, LocalDate today) {
        return on(actor, id, day).map(thing -> new Account(thing, deeds(id, today)));
    }

    /** A thing on a day, and what was done to it until now. */
    record Account(Liable thing, List<Deed> deeds) {}
}
