package lianxi.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxi.shared.PersonId;

/**
 * Tells what is urgent (预警), for the digest at 08:30 of each working day; implemented as a bean by each module whose
 * things have a light.
 */
public interface AlertSource {

    /** What is urgent for each person on the day, most urgent first, told before or not. */
    Map<PersonId, List<Alert>> alerts(LocalDate day);
}
