package lianxi.briefing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.briefing.FigureSet.MatterLine;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
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

    private final Matters matters;
    private final Movements movements;
    private final RosterQueries roster;
    private final Wording wording;

    WeekMatters(Matters matters, Movements movements, RosterQueries roster, Wording wording) {
        this.matters = matters;
        this.movements = movements;
        this.roster = roster;
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
     * The section as compiled: what is new, what moved, what was struck off, what fell overdue, a line each. What went back to
     * the office before the cut-off (退签) is told no more than it is counted.
     */
    String section(Instant opens, Instant cutOff) {
        Set<String> counted =
                matters.asOf(opens, cutOff).stream().map(Matter::subject).collect(Collectors.toSet());
        Map<Movement.Kind, List<Movement>> byKind = Movements.lastOfEach(movements.between(opens, cutOff)).stream()
                .filter(movement -> !movement.subject().startsWith(TASK) || counted.contains(movement.subject()))
                .collect(Collectors.groupingBy(Movement::kind));
        if (byKind.isEmpty()) {
            return "";
        }
        Map<UnitId, String> units = roster.units().stream().collect(Collectors.toMap(UnitView::id, UnitView::name));
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
