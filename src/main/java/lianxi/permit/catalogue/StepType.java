package lianxi.permit.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A step of a permit (环节) with every version of its limit, oldest first.
 *
 * @param limitNote what is to be said where no limit of the authority runs
 */
public record StepType(
        long id, int position, String name, @Nullable String limitNote, List<LimitVersion> limits) {

    public StepType {
        limits = limits.stream()
                .sorted(Comparator.comparing(LimitVersion::validFrom).thenComparing(LimitVersion::id))
                .toList();
    }

    StepType with(List<LimitVersion> further) {
        List<LimitVersion> all = new ArrayList<>(limits);
        all.addAll(further);
        return new StepType(id, position, name, limitNote, all);
    }

    /** The versions in force on a day, one per variant. */
    public Collection<LimitVersion> inForce(LocalDate on) {
        Map<String, LimitVersion> latest = new TreeMap<>();
        for (LimitVersion version : limits) {
            if (!version.validFrom().isAfter(on)) {
                latest.put(version.variant(), version);
            }
        }
        return latest.values();
    }

    /** The limit to be reckoned with while it is not known which one applies: the longest; null where none is set. */
    @Nullable
    public LimitVersion longestInForce(LocalDate on) {
        return inForce(on).stream()
                .filter(version -> version.limit() != null)
                .max(Comparator.comparing(version -> version.limit().amount()))
                .orElse(null);
    }

    public Optional<LimitVersion> version(long id) {
        return limits.stream().filter(limit -> limit.id() == id).findFirst();
    }

    /** The names of the limits that stand side by side; empty where there is but one. */
    public List<String> variants() {
        return limits.stream()
                .map(LimitVersion::variant)
                .filter(variant -> !variant.isEmpty())
                .distinct()
                .toList();
    }
}
