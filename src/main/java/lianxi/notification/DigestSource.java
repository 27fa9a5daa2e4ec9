package lianxi.notification;

import java.util.List;
import java.util.Map;
import lianxi.shared.PersonId;

/**
 * Tells what people owe before a slot; implemented as a bean by each module in which something is owed. All sources together make one
 * digest (待办提醒) per person.
 */
public interface DigestSource {

    /** What each person owes right now, most urgent first; whoever owes nothing is left out. */
    Map<PersonId, List<DigestLine>> owed(DigestMoment moment);
}
