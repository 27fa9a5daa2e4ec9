package lianxi.notification;

import java.time.LocalDate;
import java.util.List;
import lianxi.shared.Actor;

/** Tells what waits for a person's own act (我的待办); implemented as a bean by each module in which something can. */
public interface OwedSource {

    /** What waits for the actor today, by roles, units and powers of the day; one query, none where nothing can wait. */
    List<Owed> owed(Actor actor, LocalDate today);
}
