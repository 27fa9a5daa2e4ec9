package lianxi.burden;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.shared.UnitId;

/** What units still owe, read once and compared with many new asks (未办完的要求). */
public final class OpenAsks {

    private record Titled(Ask ask, AskTitle title) {}

    private final Map<UnitId, List<Titled>> byUnit;

    /** @param asks the oldest first */
    OpenAsks(List<Ask> asks) {
        byUnit = asks.stream()
                .map(ask -> new Titled(ask, AskTitle.of(ask.title())))
                .collect(Collectors.groupingBy(titled -> titled.ask().unit()));
    }

    /** The open asks of the units that an ask of this title would repeat, the oldest first. */
    public List<Ask> like(Collection<UnitId> units, String title) {
        if (title.isBlank()) {
            return List.of();
        }
        AskTitle wanted = AskTitle.of(title);
        Set<UnitId> asked = new HashSet<>(units);
        return asked.stream()
                .flatMap(unit -> byUnit.getOrDefault(unit, List.of()).stream())
                .filter(titled -> wanted.repeats(titled.title()))
                .map(Titled::ask)
                .sorted(Comparator.comparing(Ask::askedAt).thenComparing(Ask::path))
                .toList();
    }
}
