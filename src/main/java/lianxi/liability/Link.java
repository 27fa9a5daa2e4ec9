package lianxi.liability;

import java.util.List;
import lianxi.notification.Told;
import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One person of the chain on a day (责任链的一环), with what the person had been told and had done by then.
 *
 * @param person null where only a name was kept
 * @param capacities empty for those who had to do with the thing without answering for it that day
 */
public record Link(
        @Nullable PersonId person, String name, List<Capacity> capacities, List<Told> told, List<Deed> deeds) {

    public Link {
        capacities = List.copyOf(capacities);
        told = List.copyOf(told);
        deeds = List.copyOf(deeds);
    }
}
