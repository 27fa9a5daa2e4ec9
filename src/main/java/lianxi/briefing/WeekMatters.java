package lianxi.briefing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.briefing.FigureSet.MatterLine;
import lianxi.roster.RosterQueries;
import lianxi.shared.Matter;
import lianxi.shared.Matters;
import lianxi.shared.Movement;
import lianxi.shared.Movements;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;

/** The week's tasks, problems and quantities (任务和问题): how they stood at the cut-off, and what became of them. */
@Component
class WeekMatters {

    private static final String TASK = "task:";
    private static final String PROBLEM = "problem:";

    private final Matters matters;
    private final Movements movements;
    private final RosterQueries roster;
    private final RectificationLines rectifications;
    private final Wording wording;

    WeekMatters(
            Matters matters,
            Movements movements,
            RosterQueries roster,
            RectificationLines rectifications,
            Wording wording) {
        this.matters = matters;
        this.movements = movements;
        this.roster = roster;
        this.rectifications = rectifications;
        this.wording = wording;
    }

    /** What was open at the cut-off or moved in (opens, cutOff]. */
    List<MatterLine> lines(Instant opens, Instant cutOff) {
        Map<String, Set<Movement.Kind>> moved = new HashMap<>();
        for (Movement movement : Movements.lastOfEach(movements.between(opens, cutOff))) {
            moved.computeIfAbsent(movement.subject(), first -> EnumSet.noneOf(Movement.Kind.class))
                    .add(movement.kind());
        }
        return matters.asOf(opens, cutOff).stream()
                .filter(matter -> matter.open() || moved.containsKey(matter.subject()))
                .map(matter -> line(matter, moved.getOrDefault(matter.subject(), Set.of())))
                .toList();
    }

    /**
     * What became of tasks and problems in (opens, cutOff], with what the tables of quantities do not say. What went back to the
     * office before the cut-off (退签) is told no more than it is counted; an open rectification is told once, by how it stands.
     */
    WeekTold told(Instant opens, Instant cutOff) {
        List<Movement> all = movements.between(opens, cutOff);
        List<Matter> standing = matters.asOf(opens, cutOff);
        Set<String> counted = standing.stream().map(Matter::subject).collect(Collectors.toSet());
        List<Matter> open = standing.stream()
                .filter(matter -> matter.kind() == Matter.Kind.RECTIFICATION && matter.open())
                .toList();
        Set<String> listed = open.stream().map(Matter::subject).collect(Collectors.toSet());
        List<Movement> told = Movements.lastOfEach(all).stream()
                .filter(movement -> !movement.subject().startsWith(TASK) || counted.contains(movement.subject()))
                .filter(movement -> !isInTables(movement) && !listed.contains(movement.subject()))
                .toList();
        return new WeekTold(section(told, rectifications.of(open, cutOff)), repeatable(all));
    }

    /** What was signed in the week stands in the tables of land and households, to the last place. */
    private static boolean isInTables(Movement movement) {
        return !isMatter(movement) && movement.kind() == Movement.Kind.PROGRESS;
    }

    private static boolean isMatter(Movement movement) {
        return movement.subject().startsWith(TASK) || movement.subject().startsWith(PROBLEM);
    }

    /** Tasks before problems, as everywhere in the briefing. */
    private static int sort(Movement movement) {
        if (movement.subject().startsWith(TASK)) {
            return 0;
        }
        return isMatter(movement) ? 1 : 2;
    }

    /** What reports were opened with of tasks and problems; the section tells it. */
    private static Map<UnitId, Set<String>> repeatable(List<Movement> all) {
        return all.stream()
                .filter(WeekMatters::isMatter)
                .collect(Collectors.groupingBy(Movement::unit, Collectors.mapping(Movement::text, Collectors.toSet())));
    }

    /**
     * What is new, what moved, what was struck off, what fell overdue, a line each, the units in printed order; then how the open
     * rectifications stand.
     */
    private String section(List<Movement> told, List<String> standing) {
        Map<UnitId, String> units = new LinkedHashMap<>();
        roster.units().forEach(unit -> units.put(unit.id(), unit.name()));
        List<UnitId> printed = List.copyOf(units.keySet());
        Map<Movement.Kind, List<Movement>> byKind = told.stream()
                .sorted(Comparator.comparing((Movement movement) -> printed.indexOf(movement.unit()))
                        .thenComparing(WeekMatters::sort))
                .collect(Collectors.groupingBy(Movement::kind));
        List<String> lines = new ArrayList<>();
        int index = 0;
        for (Movement.Kind kind : Movement.Kind.values()) {
            List<Movement> ofKind = byKind.getOrDefault(kind, List.of());
            if (!ofKind.isEmpty()) {
                index++;
                lines.add(wording.text("briefing.compiled.matters." + kind, wording.ordinal(index)));
                ofKind.forEach(movement -> lines.add(wording.text(
                        "briefing.compiled.matter",
                        units.getOrDefault(movement.unit(), ""),
                        Wording.literal(movement.text()))));
            }
        }
        if (!standing.isEmpty()) {
            lines.add(wording.text("briefing.compiled.rectifications.head", wording.ordinal(index + 1)));
            lines.addAll(standing);
        }
        return String.join("\n", lines);
    }

    private static MatterLine line(Matter matter, Set<Movement.Kind> moved) {
        return new MatterLine(
                matter.kind(),
                matter.subject(),
                matter.title(),
                matter.unit(),
                matter.path(),
                matter.due(),
                matter.open(),
                matter.overdue(),
                moved);
    }
}
