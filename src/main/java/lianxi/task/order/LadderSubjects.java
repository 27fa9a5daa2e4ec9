package lianxi.task.order;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All things that can be urged, whichever module owns them; asked late, since owners know the ladder themselves. */
@Component
class LadderSubjects {

    private final ObjectProvider<LadderSubject> owners;

    LadderSubjects(ObjectProvider<LadderSubject> owners) {
        this.owners = owners;
    }

    List<LadderFacts> pressing(LadderDay day) {
        return owners.orderedStream()
                .flatMap(owner -> owner.pressing(day).stream())
                .toList();
    }

    Optional<LadderFacts> facts(MatterKey matter, LadderDay day) {
        return Optional.ofNullable(facts(List.of(matter), day).get(matter));
    }

    /** What is known of the things; those that do not exist are left out. */
    Map<MatterKey, LadderFacts> facts(Collection<MatterKey> matters, LadderDay day) {
        Map<String, List<Long>> byKind = matters.stream()
                .collect(
                        Collectors.groupingBy(MatterKey::kind, Collectors.mapping(MatterKey::id, Collectors.toList())));
        Map<MatterKey, LadderFacts> all = new HashMap<>();
        owners.stream()
                .filter(owner -> byKind.containsKey(owner.kind()))
                .forEach(owner -> owner.facts(byKind.get(owner.kind()), day)
                        .values()
                        .forEach(facts -> all.put(facts.matter(), facts)));
        return all;
    }

    /** A condition on two columns: whether the thing they name is still open. */
    String isOpen(String kind, String id) {
        return owners.stream()
                .map(owner -> "(%s = '%s' and %s in (%s))".formatted(kind, owner.kind(), id, owner.openIds()))
                .collect(Collectors.joining(" or ", "(", ")"));
    }
}
